namespace Leadwerk.Domain.Users;

/// <summary>A view of a list that somebody gave a name: a link of their own.</summary>
public sealed class SavedView
{
    /// <summary>Views that one user can have.</summary>
    public const int Most = 30;

    /// <summary>Characters of a name.</summary>
    public const int NameLength = 60;

    /// <summary>Characters of a query.</summary>
    public const int QueryLength = 1200;

    SavedView() { }

    /// <summary>Names the view.</summary>
    public SavedViewId Id { get; private set; }

    /// <summary>Whose it is; nobody else sees it.</summary>
    public UserId User { get; private set; }

    /// <summary>What they call it, 1 to 60 characters; once per user.</summary>
    public string Name { get; private set; } = null!;

    /// <summary>The query of the list's address as the list itself writes it, up to 1,200 characters; empty for the plain list.</summary>
    public string Query { get; private set; } = null!;

    /// <summary>When it was saved, UTC.</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>Saves a view.</summary>
    /// <param name="name">What to call it, 1 to 60 characters.</param>
    /// <param name="query">The query, as the list itself writes it.</param>
    /// <param name="own">The views that the user has.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns>The view, or what is wrong.</returns>
    /// <exception cref="ArgumentException">The query is longer than the list ever writes one.</exception>
    public static SavedViewResult Save(string? name, string query, IReadOnlyCollection<SavedView> own, Stamp stamp)
    {
        if (query.Length > QueryLength)
            throw new ArgumentException("The list writes no query of this length.", nameof(query));
        if (FreeText.Required(name, FreeText.Name, NameLength) is { } refusal)
            return new SavedViewResult.TextRefused(refusal);
        var called = name!.Trim();
        if (own.Any(view => string.Equals(view.Name, called, StringComparison.OrdinalIgnoreCase)))
            return new SavedViewResult.NameTaken(called);
        return own.Count >= Most
            ? new SavedViewResult.TooMany()
            : new SavedViewResult.Saved(
                new SavedView
                {
                    Id = SavedViewId.New(),
                    User = stamp.By,
                    Name = called,
                    Query = query,
                    SavedAt = stamp.At,
                }
            );
    }
}

/// <summary>What became of the wish to save a view.</summary>
public abstract record SavedViewResult
{
    private protected SavedViewResult() { }

    /// <summary>It is saved.</summary>
    /// <param name="View">The view.</param>
    public sealed record Saved(SavedView View) : SavedViewResult;

    /// <summary>Nothing was saved: the name is missing or cannot be kept.</summary>
    /// <param name="Why">What is wrong.</param>
    public sealed record TextRefused(TextRefusal Why) : SavedViewResult;

    /// <summary>Nothing was saved: there is one of this name.</summary>
    /// <param name="Name">The name.</param>
    public sealed record NameTaken(string Name) : SavedViewResult;

    /// <summary>Nothing was saved: more would be no help.</summary>
    public sealed record TooMany : SavedViewResult;

    /// <summary>What happened, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Saved saved => new(
                $"Die Ansicht „{saved.View.Name}“ steht jetzt über der Liste.",
                $"The view “{saved.View.Name}” stands above the list now."
            ),
            TextRefused refused => refused.Why.Text,
            NameTaken taken => new(
                $"Eine Ansicht „{taken.Name}“ haben Sie schon. Bitte wählen Sie einen anderen Namen, oder löschen Sie die alte.",
                $"You have a view “{taken.Name}” already. Please choose another name, or delete the old one."
            ),
            _ => new(
                $"Mehr als {SavedView.Most} Ansichten findet niemand wieder. Bitte löschen Sie zuerst eine.",
                $"Nobody finds more than {SavedView.Most} views again. Please delete one first."
            ),
        };
}
