using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Leadwerk.Tests.Web.Safety;

/// <summary>A form of a page with something in every field, as somebody would send it who types the same text everywhere.</summary>
/// <param name="FoundAt">The page that offers it.</param>
/// <param name="Action">Where it is sent to.</param>
/// <param name="Fields">What is in it.</param>
sealed record FilledForm(string FoundAt, string Action, IReadOnlyList<(string Name, string Value)> Fields)
{
    const string Token = "__RequestVerificationToken";

    /// <summary>Name of the form; empty where its address says it all.</summary>
    public string Handler => Fields.FirstOrDefault(one => one.Name == "_handler").Value ?? "";

    /// <summary>The same form in the hands of somebody else.</summary>
    public (string Name, string Value)[] WithToken(string? token) =>
        [.. Fields.Where(field => field.Name != Token), .. token is null ? [] : new[] { (Token, token) }];

    /// <summary>The token that the forms of a page carry.</summary>
    public static string TokenOf(SeenPage page) =>
        page.Document.QuerySelector($"input[name={Token}]")!.GetAttribute("value")!;

    /// <summary>Every form of a page that posts, once for each choice that it offers.</summary>
    /// <param name="page">The page.</param>
    /// <param name="text">What is typed wherever words are asked for.</param>
    /// <param name="today">What is typed wherever a day is asked for.</param>
    public static IEnumerable<FilledForm> On(SeenPage page, string text, DateOnly today)
    {
        foreach (var form in page.Document.QuerySelectorAll<IHtmlFormElement>("form"))
        {
            if (form.GetAttribute("method")?.ToUpperInvariant() != "POST")
                continue;
            var action = form.GetAttribute("action");
            action = string.IsNullOrEmpty(action) ? page.Path : action;
            foreach (var choice in Choices(form))
            {
                yield return new FilledForm(
                    page.Path,
                    action,
                    [.. form.Elements.SelectMany(element => Filled(element, text, today, choice))]
                );
            }
        }
    }

    // A form with several sets of choices is sent once for each choice of each set, not for all combinations.
    static IEnumerable<(string Name, string Value)?> Choices(IHtmlFormElement form)
    {
        var radios = form.QuerySelectorAll<IHtmlInputElement>("input[type=radio]")
            .Select(one => ((string, string)?)(one.Name!, one.Value))
            .ToList();
        var buttons = form.QuerySelectorAll<IHtmlButtonElement>("button[name]")
            .Select(one => ((string, string)?)(one.Name!, one.Value))
            .ToList();
        return radios.Count + buttons.Count > 0 ? radios.Concat(buttons) : [null];
    }

    static IEnumerable<(string, string)> Filled(
        IElement element,
        string text,
        DateOnly today,
        (string Name, string Value)? choice
    )
    {
        var name = element.GetAttribute("name");
        if (string.IsNullOrEmpty(name))
            return [];
        return element switch
        {
            IHtmlInputElement { Type: "hidden" } hidden => [(name, hidden.Value)],
            IHtmlInputElement { Type: "file" or "submit" } => [],
            IHtmlInputElement { Type: "radio" } radio => Chosen(radio, choice) ? [(name, radio.Value)] : [],
            IHtmlInputElement { Type: "checkbox" } box => [(name, box.Value)],
            IHtmlInputElement input => [(name, Typed(input, text, today))],
            IHtmlTextAreaElement => [(name, text)],
            IHtmlSelectElement select => [(name, Option(select))],
            IHtmlButtonElement button => choice == (name, button.Value) ? [(name, button.Value)] : [],
            _ => [],
        };
    }

    static bool Chosen(IHtmlInputElement radio, (string Name, string Value)? choice) =>
        choice is var (name, value) && name == radio.Name ? value == radio.Value : radio.IsChecked;

    static string Typed(IHtmlInputElement input, string text, DateOnly today) =>
        input.Type switch
        {
            "date" => input.Value.Length > 0
                ? input.Value
                : $"{(input.Name!.Contains("Due", StringComparison.Ordinal) ? today.AddDays(3) : today):yyyy-MM-dd}",
            "number" => input.Value.Length > 0 ? input.Value : "10",
            "time" => "09:00",
            "email" => "canary@example.org",
            _ when input.GetAttribute("inputmode") is "numeric" or "decimal" => "10",
            _ => text,
        };

    static string Option(IHtmlSelectElement select) =>
        select.Options.FirstOrDefault(option => option.IsSelected && option.Value.Length > 0)?.Value
        ?? select.Options.FirstOrDefault(option => option.Value.Length > 0)?.Value
        ?? "";
}
