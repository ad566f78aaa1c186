namespace Leadwerk.Domain.Marketing;

/// <summary>A wording of a form, as it was once and stays.</summary>
public sealed class FormVersion
{
    readonly List<FormQuestion> questions = [];

    FormVersion() { }

    internal FormVersion(int number, FormData data, Stamp stamp)
    {
        Id = Guid.CreateVersion7();
        (Number, Title, Intro, Consent) = (number, data.Title, data.Intro, data.Consent);
        (MadeAt, MadeBy) = (stamp.At, stamp.By);
        questions.AddRange(data.Questions.Select((question, position) => new FormQuestion(position, question)));
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>1 to 200 characters in each language.</summary>
    public LocalText Title { get; private set; } = null!;

    /// <summary>Up to 4,000 characters in each language.</summary>
    public LocalText Intro { get; private set; } = null!;

    /// <summary>The exact words to which whoever ticks the box agrees, 1 to 4,000 characters in each language.</summary>
    public LocalText Consent { get; private set; } = null!;

    /// <summary>When, UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>Who wrote it.</summary>
    public UserId MadeBy { get; private set; }

    /// <summary>What it asks, in the order in which it does.</summary>
    public IReadOnlyList<FormQuestion> Questions => [.. questions.OrderBy(question => question.Position)];

    internal bool Says(FormData data) =>
        (Title, Intro, Consent) == (data.Title, data.Intro, data.Consent)
        && Questions
            .Select(question => (question.Criterion, question.Text))
            .SequenceEqual(data.Questions.Select(question => (question.Criterion, question.Text)));
}

/// <summary>A question of a form.</summary>
public sealed class FormQuestion
{
    FormQuestion() { }

    internal FormQuestion(int position, QuestionData data)
    {
        Id = Guid.CreateVersion7();
        (Position, Criterion, Text) = (position, data.Criterion, data.Text);
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private set; }

    /// <summary>From 0.</summary>
    public int Position { get; private set; }

    /// <summary>The criterion of the plan that an answer speaks to.</summary>
    public CriterionId Criterion { get; private set; }

    /// <summary>As it is asked.</summary>
    public LocalText Text { get; private set; } = null!;
}
