namespace Leadwerk.Web.Commands;

/// <summary>The help pages of <c>serve</c>, at most 80 columns wide.</summary>
static class ServeHelp
{
    public const string German = """
        leadwerk serve: die Anwendung, für den Browser.

        Aufruf:
          leadwerk serve [OPTIONEN]

        Fehlt die Datenbank noch, wird sie angelegt. Mit einem Datenordner arbeitet nur
        ein Leadwerk zugleich; an einer PostgreSQL-Datenbank dürfen es mehrere sein.
        Mit Strg-C oder SIGTERM endet es; angefangene Anfragen werden noch beantwortet.
        Solange es läuft, schreibt es jede Viertelstunde nieder, was verfallen ist, und
        hält einmal am Tag die Prognose fest; ist deren Monat vorbei, vergleicht es sie
        mit dem, was kam. Jeder Lead verfällt an seinem Tag, auch wenn nichts läuft.
        Gibt es noch kein Konto, zeigt es den Link, mit dem Sie das erste einrichten
        (gilt einmal, 24 Stunden lang).
        GET /healthz antwortet mit 200, solange die Datenbank antwortet.

        Optionen:
          --data DIR           Datenordner (sonst LEADWERK_DATA, sonst ./data)
          --listen 127.0.0.1   Adresse, auf der gehört wird; 0.0.0.0 lässt alle herein
          --port 8080          Port; 0 nimmt einen freien
          --urls URL           beides in einem: http://localhost:8080 (sonst gilt
                               LEADWERK_URLS)
          --lang de|en         Sprache (sonst LEADWERK_LANG, sonst Deutsch)
          --version            Version
          -h, --help           diese Hilfe

        Umgebung:
          LEADWERK_DB          PostgreSQL statt des Datenordners, zum Beispiel
                               Host=localhost;Database=leadwerk;Username=leadwerk
          LEADWERK_HOSTS       Namen, unter denen es antwortet, zum Beispiel
                               leads.example.org,www.example.org; sonst der Name in
                               LEADWERK_URL und localhost; fehlt beides, jeder, wenn
                               ein Server davor steht oder andere hereinkommen
          LEADWERK_PROXY       Server davor, deren Angaben über Absender und https
                               gelten, zum Beispiel 127.0.0.1; sonst keiner
          LEADWERK_SMTP        Mailserver, anstelle der Einstellungen, zum Beispiel
                               smtps://benutzer:passwort@mail.example.org:465
          LEADWERK_URL         wohin Links in Mails führen: https://leads.example.org

        Beispiele:
          leadwerk serve
          leadwerk serve --data /srv/leadwerk --port 8080

        Rückgabe: 0 auf Wunsch beendet, 1 nicht möglich (die Meldung sagt, was hilft),
        2 falscher Aufruf.
        """;

    public const string English = """
        leadwerk serve: the application, for the browser.

        Usage:
          leadwerk serve [OPTIONS]

        If the database is not there yet, it is created. Only one Leadwerk at a time
        works on a data folder; on a PostgreSQL database there may be several.
        Ctrl-C or SIGTERM ends it; requests that have begun are still answered.
        While it runs it writes down every quarter of an hour what has expired, and
        keeps the forecast once a day; when its month is over, it compares it with what
        came. Every lead expires on its day, even if nothing runs.
        If there is no account yet, it shows the link that sets up the first one (works
        once, for 24 hours).
        GET /healthz answers 200 as long as the database answers.

        Options:
          --data DIR           data folder (else LEADWERK_DATA, else ./data)
          --listen 127.0.0.1   address to listen on; 0.0.0.0 lets everybody in
          --port 8080          port; 0 takes a free one
          --urls URL           both in one: http://localhost:8080 (else LEADWERK_URLS)
          --lang de|en         language (else LEADWERK_LANG, else German)
          --version            version
          -h, --help           this help

        Environment:
          LEADWERK_DB          PostgreSQL instead of the data folder, for example
                               Host=localhost;Database=leadwerk;Username=leadwerk
          LEADWERK_HOSTS       names under which it answers, for example
                               leads.example.org,www.example.org; else the name in
                               LEADWERK_URL and localhost; without both every name, if
                               a server stands in front or others are let in
          LEADWERK_PROXY       servers in front that are believed about who asks and
                               https, for example 127.0.0.1; none otherwise
          LEADWERK_SMTP        mail server, in place of the settings, for example
                               smtps://user:password@mail.example.org:465
          LEADWERK_URL         where links in mails lead: https://leads.example.org

        Examples:
          leadwerk serve
          leadwerk serve --data /srv/leadwerk --port 8080

        Exit codes: 0 stopped as asked, 1 not possible (the message says what helps),
        2 wrong usage.
        """;
}
