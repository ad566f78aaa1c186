namespace Leadwerk.Features.Users;

/// <summary>Help pages, at most 80 columns wide.</summary>
static class UserHelp
{
    public const string German = """
        leadwerk user: Konten anlegen und auflisten, Passwörter zurücksetzen.

        Aufruf:
          leadwerk user add NAME MAIL [--role ROLLE]
          leadwerk user list
          leadwerk user reset MAIL

        Es gibt kein Konto ab Werk. Das erste, das Sie anlegen, verwaltet die anderen.
        Ein erzeugtes Passwort wird ein einziges Mal gezeigt und muss bei der ersten
        Anmeldung geändert werden.

        Optionen:
          --role ROLLE       administrator, head-of-sales, rep, marketing, reader
                             (sonst: das erste Konto administrator, jedes weitere rep)
          --password-stdin   das Passwort steht in der ersten Zeile der Eingabe
          --data DIR         Ordner der Daten (sonst LEADWERK_DATA, sonst ./data)
          --lang de|en       Sprache (sonst gilt LEADWERK_LANG, sonst Deutsch)
          --version          Version
          -h, --help         diese Hilfe

        Beispiele:
          leadwerk user add "Anna Schäfer" anna@firma.example
          leadwerk user add "Jörg Voß" joerg@firma.example --role head-of-sales

        Rückgabewerte: 0 erledigt, 1 nicht möglich (die Meldung sagt, was hilft),
        2 falscher Aufruf, 3 unterbrochen.
        """;

    public const string English = """
        leadwerk user: add and list accounts, reset passwords.

        Usage:
          leadwerk user add NAME MAIL [--role ROLE]
          leadwerk user list
          leadwerk user reset MAIL

        No account exists by default. The first one that you add manages the others.
        A password that was made for you is shown one single time and has to be changed
        at the first sign-in.

        Options:
          --role ROLE        administrator, head-of-sales, rep, marketing, reader
                             (else: the first account administrator, others rep)
          --password-stdin   the password is the first line of the input
          --data DIR         folder of the data (else LEADWERK_DATA, else ./data)
          --lang de|en       language (else LEADWERK_LANG, else German)
          --version          version
          -h, --help         this help

        Examples:
          leadwerk user add "Anna Shepherd" anna@company.example
          leadwerk user add "George Foss" george@company.example --role head-of-sales

        Exit codes: 0 done, 1 not possible (the message says what helps),
        2 wrong usage, 3 interrupted.
        """;
}
