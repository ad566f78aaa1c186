using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Leadwerk.Features.Audit.Html.Markup;

/// <summary>Writes HTML straight to its writer: what stands in the template is markup, what fills a hole is text and is encoded.</summary>
/// <remarks>There is no way to write a text of the file as markup: that is what makes a hostile title harmless.</remarks>
sealed class HtmlWriter(TextWriter writer)
{
    /// <summary>No sentence of ours is longer; a sentence that quotes a megabyte of the file ends here.</summary>
    const int LongestText = 4_000;

    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    TextWriter Writer => writer;

    [SuppressMessage(
        "Performance",
        "CA1822",
        Justification = "The template has written itself to this writer already."
    )]
    public void Write([InterpolatedStringHandlerArgument("")] ref Template template) => _ = template;

    public void Write([ConstantExpected] string markup) => writer.Write(markup);

    /// <summary>A style sheet of ours; the only thing that is neither a template nor a text.</summary>
    public void Style(TextReader sheet) => writer.Write(sheet.ReadToEnd());

    [InterpolatedStringHandler]
    public readonly ref struct Template
    {
        readonly TextWriter target;

        public Template(int literalLength, int formattedCount, HtmlWriter html)
        {
            _ = literalLength + formattedCount;
            target = html.Writer;
        }

        public void AppendLiteral(string markup) => target.Write(markup);

        public void AppendFormatted(string? text)
        {
            if (!string.IsNullOrEmpty(text))
                Encoder.Encode(target, VisibleText.Of(VisibleText.Beginning(text, LongestText)));
        }

        public void AppendFormatted(int number) => target.Write(number.ToString(CultureInfo.InvariantCulture));

        /// <summary>A length or place in a drawing: a tenth of a pixel is enough for anybody.</summary>
        public void AppendFormatted(double place) =>
            target.Write(Math.Round(place, 1).ToString("0.#", CultureInfo.InvariantCulture));
    }
}
