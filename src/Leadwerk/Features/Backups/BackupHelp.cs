namespace Leadwerk.Features.Backups;

/// <summary>Help pages, at most 80 columns wide.</summary>
static class BackupHelp
{
    public const string German = """
        leadwerk backup: sichert alle Daten in eine Datei, auch im laufenden Betrieb.
        leadwerk restore: stellt eine Sicherung wieder her.

        Aufruf:
          leadwerk backup FILE [--data DIR]
          leadwerk restore FILE [--check] [--data DIR]

        Die Sicherung zeigt einen einzigen Augenblick, nennt, was in ihr ist, und trägt
        eine Prüfsumme. Vor dem Wiederherstellen wird alles geprüft, und die bisherigen
        Daten bleiben in einem Ordner daneben erhalten. Ein neueres Leadwerk stellt jede
        ältere Sicherung wieder her.

        Optionen:
          --check            nur prüfen, nichts verändern
          --data DIR         Ordner der Daten (sonst LEADWERK_DATA, sonst ./data)
          --lang de|en       Sprache (sonst gilt LEADWERK_LANG, sonst Deutsch)
          --version          Version
          -h, --help         diese Hilfe

        Auf PostgreSQL (LEADWERK_DB) braucht es pg_dump, pg_restore und psql.

        Rückgabewerte: 0 erledigt, 1 nicht möglich (die Meldung sagt, was hilft),
        2 falscher Aufruf, 3 unterbrochen.
        """;

    public const string English = """
        leadwerk backup: saves all data into one file, while the program is running too.
        leadwerk restore: puts a backup back.

        Usage:
          leadwerk backup FILE [--data DIR]
          leadwerk restore FILE [--check] [--data DIR]

        The backup shows one single moment, says what is in it, and carries a checksum.
        Before anything is restored everything is checked, and the data that were there
        are kept in a folder beside. A newer Leadwerk restores every older backup.

        Options:
          --check            only check, change nothing
          --data DIR         folder of the data (else LEADWERK_DATA, else ./data)
          --lang de|en       language (else LEADWERK_LANG, else German)
          --version          version
          -h, --help         this help

        On PostgreSQL (LEADWERK_DB) it needs pg_dump, pg_restore and psql.

        Exit codes: 0 done, 1 not possible (the message says what helps),
        2 wrong usage, 3 interrupted.
        """;
}
