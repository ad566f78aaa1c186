namespace Leadwerk.Storage.Guards;

/// <summary>The wordings of forms, on which consents rest, and the texts of content stay as they were shown.</summary>
static class ShownWordsAreKept
{
    const string Form = "The wording of a form is kept: consents rest on it.";
    const string Content = "A text of a content piece is kept as it was shown.";

    public static Guard Guard { get; } =
        new(
            "shown-words-are-kept",
            Refusal.ToReplace("form_version", "id", Form),
            new Refusal("form_version", "UPDATE", "TRUE", Form),
            Refusal.ToDelete("form_version", Form),
            Refusal.ToReplace("form_question", "id", Form),
            new Refusal("form_question", "UPDATE", "TRUE", Form),
            Refusal.ToDelete("form_question", Form),
            Refusal.ToReplace("content_version", "id", Content),
            new Refusal("content_version", "UPDATE", "TRUE", Content),
            Refusal.ToDelete("content_version", Content)
        );
}
