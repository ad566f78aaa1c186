using Leadwerk.Domain.Users;

namespace Leadwerk.Features.Users;

/// <summary>What <c>user</c> says.</summary>
abstract class UserWords
{
    public static UserWords In(string language) => language == "en" ? new EnglishUserWords() : new GermanUserWords();

    public abstract string Of(UserOutcome outcome);

    public abstract string NotARole(string typed);

    public string List(IReadOnlyList<User> users)
    {
        if (users.Count == 0)
            return Nobody;
        string[][] rows =
        [
            Headers,
            .. users.Select(user =>
                new[] { user.Name, user.Mail, RoleCodes.Of(user.Role), user.ClosedAt is null ? "" : Closed }
            ),
        ];
        var widths = Enumerable
            .Range(0, Headers.Length)
            .Select(column => rows.Max(row => row[column].Length))
            .ToArray();
        return string.Join(
            '\n',
            rows.Select(row => string.Join("  ", row.Zip(widths, (cell, width) => cell.PadRight(width))).TrimEnd())
        );
    }

    protected abstract string[] Headers { get; }
    protected abstract string Closed { get; }
    protected abstract string Nobody { get; }
}
