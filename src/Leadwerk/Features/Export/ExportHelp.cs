namespace Leadwerk.Features.Export;

/// <summary>The help pages of <c>export</c>, at most 80 columns wide.</summary>
public static class ExportHelp
{
    /// <summary>In German.</summary>
    public const string German = """
        leadwerk export: alles in offenen Formaten, als eine Zip-Datei.

        Aufruf:
          leadwerk export FILE [OPTIONEN]

        Die Zip-Datei enthält leads.csv, das leadwerk audit und leadwerk import ohne
        Rückfrage lesen, und alle Tabellen als CSV. Adressen und Nummern von Firmen und
        Personen mit Kontaktsperre fehlen. Andere können währenddessen weiterarbeiten.

        Optionen:
          --data DIR           Datenordner (sonst LEADWERK_DATA, sonst ./data)
          --lang de|en         Sprache (sonst LEADWERK_LANG, sonst Deutsch)
          --version            Version
          -h, --help           diese Hilfe

        Beispiel:
          leadwerk export leadwerk.zip

        Rückgabe: 0 fertig, 1 nicht möglich (die Meldung sagt, was hilft),
        2 falscher Aufruf, 3 abgebrochen.
        """;

    /// <summary>In English.</summary>
    public const string English = """
        leadwerk export: everything in open formats, as one zip.

        Usage:
          leadwerk export FILE [OPTIONS]

        The zip holds leads.csv, which leadwerk audit and leadwerk import read without a
        question, and all tables as CSV. Addresses and numbers of companies and people
        under a contact ban are left out. Others can go on working meanwhile.

        Options:
          --data DIR           data folder (else LEADWERK_DATA, else ./data)
          --lang de|en         language (else LEADWERK_LANG, else German)
          --version            version
          -h, --help           this help

        Example:
          leadwerk export leadwerk.zip

        Exit codes: 0 done, 1 not possible (the message says what helps),
        2 wrong usage, 3 interrupted.
        """;
}
