using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Leadwerk.Domain.Phases;

/// <summary>The file of a document as evidence knows it; what stands in it is kept elsewhere, under its hash.</summary>
/// <param name="Hash">SHA-256 of the content, 64 hexadecimal digits in lower case.</param>
/// <param name="Name">What it is called, 1 to 200 characters, without any folder.</param>
/// <param name="Bytes">Its length, 1 to <see cref="MostBytes"/>.</param>
public sealed record AttachedFile(string Hash, string Name, int Bytes)
{
    /// <summary>Largest file that is taken: 10 MB.</summary>
    public const int MostBytes = 10_000_000;

    const int LongestEnding = 20;

    /// <summary>Looks at a file that somebody sends.</summary>
    /// <param name="name">What the sender calls it; nothing of it decides where anything is kept.</param>
    /// <param name="content">All of it.</param>
    /// <returns><see cref="FileResult.Accepted"/> or why not.</returns>
    public static FileResult Of(string? name, ReadOnlySpan<byte> content) =>
        content.Length switch
        {
            0 => new FileResult.Empty(),
            > MostBytes => new FileResult.TooLarge(),
            _ => new FileResult.Accepted(new AttachedFile(HashOf(content), Tidied(name), content.Length)),
        };

    /// <summary>The name under which a content is kept.</summary>
    /// <param name="content">All of it.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Without folders, without signs that turn or hide letters, and short enough for every disk.</summary>
    static string Tidied(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var text = new StringBuilder(last.Length);
        foreach (var letter in last.EnumerateRunes())
            text.Append(IsPlain(letter) ? letter.ToString() : " ");
        var plain = text.ToString().Trim().Trim('.').Trim();
        if (plain.Length == 0)
            return "Dokument";
        return plain.Length <= FreeText.NameLength ? plain : Shortened(plain);
    }

    static bool IsPlain(Rune letter) =>
        letter.Value is not ('"' or '<' or '>' or ':' or '|' or '?' or '*')
        && letter != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(letter)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            );

    // The ending stays, because people and programs look at it.
    static string Shortened(string name)
    {
        var dot = name.LastIndexOf('.');
        var ending = dot > 0 && name.Length - dot <= LongestEnding ? name[dot..] : "";
        var start = name[..(FreeText.NameLength - ending.Length)];
        return (char.IsHighSurrogate(start[^1]) ? start[..^1] : start) + ending;
    }
}

/// <summary>What became of a file that somebody sent.</summary>
public abstract record FileResult
{
    private protected FileResult() { }

    /// <summary>It can be evidence.</summary>
    /// <param name="File">The file.</param>
    public sealed record Accepted(AttachedFile File) : FileResult;

    /// <summary>Nothing is in it.</summary>
    public sealed record Empty : FileResult;

    /// <summary>It is larger than <see cref="AttachedFile.MostBytes"/>.</summary>
    public sealed record TooLarge : FileResult;

    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Accepted => new("Die Datei kann ein Nachweis sein.", "The file can be evidence."),
            Empty => new(
                "Diese Datei ist leer. Bitte wählen Sie die richtige; es wurde nichts gespeichert.",
                "This file is empty. Please choose the right one; nothing was saved."
            ),
            _ => new(
                "Diese Datei ist größer als 10 MB. Bitte verkleinern Sie sie, oder geben Sie einen Link an; es wurde nichts gespeichert.",
                "This file is larger than 10 MB. Please make it smaller, or give a link; nothing was saved."
            ),
        };
}
