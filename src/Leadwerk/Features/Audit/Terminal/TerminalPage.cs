using Leadwerk.Features.Audit.Words;
using Spectre.Console;

namespace Leadwerk.Features.Audit.Terminal;

/// <summary>The paper that the sections write on: sentences wrap, names print literally, tables keep to the width.</summary>
sealed class TerminalPage
{
    /// <summary>Longer lines are hard to read, however wide the terminal is.</summary>
    const int WidestText = 100;

    /// <summary>Below it tables drop or stack columns.</summary>
    const int Roomy = 76;

    const int Indent = 2;

    readonly IAnsiConsole console;
    readonly TerminalText text;

    public TerminalPage(IAnsiConsole console, ReportWords words)
    {
        this.console = console;
        text = new TerminalText(console.Profile);
        Words = words;
        Width = Math.Clamp(console.Profile.Width, 20, WidestText);
    }

    public ReportWords Words { get; }

    public int Width { get; }

    public bool IsNarrow => Width < Roomy;

    public void Headline(string sentence)
    {
        Lines([new Span(sentence, Ink.Title)], 0, 0);
    }

    /// <summary>Begins a section.</summary>
    public void Heading(string title)
    {
        console.WriteLine();
        Lines([new Span(title, Ink.Title)], 0, 0);
    }

    public void Prose(string sentence) => Prose(new Span(sentence, Ink.Plain));

    public void Aside(string sentence) => Prose(new Span(sentence, Ink.Grey));

    public void Prose(params Span[] spans) => Lines(spans, Indent, Indent);

    /// <summary>An entry of a list; further lines stand below its text.</summary>
    /// <param name="mark">What stands before it: "-", "a".</param>
    public void Item(string mark, params Span[] spans)
    {
        var label = Clean(mark) + " ";
        Lines([new Span(label.Replace(' ', '\u00A0'), Ink.Plain), .. spans], Indent, Indent + label.GetCellWidth());
    }

    public void Gap() => console.WriteLine();

    public void Write(TerminalTable table)
    {
        if (table.Rows > 0)
            console.Write(new Padder(table.Drawn(Width - Indent), new Padding(Indent, 0, 0, 0)));
    }

    public TerminalTable Table() => new(text, console.Profile.Capabilities.Unicode);

    public string Clean(string name) => text.Clean(name);

    void Lines(IReadOnlyList<Span> spans, int first, int further)
    {
        var clean = spans.Select(span => span with { Text = Clean(span.Text) });
        // The first line is broken as if it were as short as the further ones: a hanging indent costs a few cells.
        var lines = WrappedText.Lines(clean, Width - Math.Max(first, further));
        for (var i = 0; i < lines.Count; i++)
        {
            console.Write(new string(' ', i == 0 ? first : further));
            foreach (var span in lines[i])
                console.Write(span.Text, text.Inked(span.Ink));
            console.WriteLine();
        }
    }
}
