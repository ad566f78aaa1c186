using System.Text.Json;
using Leadwerk.Domain.Contacts;
using Leadwerk.Storage.Journal;

namespace Leadwerk.Storage.Erasures;

/// <summary>The words by which a text speaks of a person.</summary>
sealed class PersonalWords
{
    /// <summary>Shorter ones would be found in half of all texts.</summary>
    const int Shortest = 4;

    readonly string[] words;

    /// <param name="person">Not yet erased.</param>
    /// <param name="company">Parts of its name are no words of a person: Müller of the Müller GmbH.</param>
    /// <param name="merged">Records that were merged into theirs.</param>
    public PersonalWords(Person person, Company company, params IReadOnlyList<Person> merged) =>
        words = [
            .. merged
                .Prepend(person)
                .SelectMany(one =>
                    new[] { one.Name, one.Mail, one.Phone }.Concat(
                        Parts(one.Name).Where(part => !Stands(part, company.Name))
                    )
                )
                .OfType<string>()
                .Where(word => word.Length >= Shortest)
                .SelectMany(word => new[] { word, Escaped(word) })
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    static string[] Parts(string name) => name.Split([' ', '-', ',', '"', '(', ')', '.']);

    /// <summary>As it stands in JSON.</summary>
    static string Escaped(string word) => JsonSerializer.Serialize(word, JournalPayload.Relaxed)[1..^1];

    /// <summary>All of them, as they were written.</summary>
    public IReadOnlyList<string> All => words;

    public bool Speak(string text) => words.Any(word => Stands(word, text));

    static bool Stands(string word, string text) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
