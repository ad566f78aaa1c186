namespace Leadwerk.Commands;

/// <summary>The German help pages of the commands of the store, at most 80 columns wide.</summary>
static class GermanStoreHelp
{
    public const string Migrate =
        """
            leadwerk migrate: legt die Datenbank an oder bringt sie auf den Stand dieses
            Programms.

            Nichts geht dabei verloren. Am Ende stehen auch die Wächter, mit denen die
            Datenbank selbst die Regeln hält. Ein zweiter Aufruf ändert nichts.

            Aufruf:
              leadwerk migrate [OPTIONEN]

            """
        + Options
        + """


            Beispiele:
              leadwerk migrate
              leadwerk migrate --data /srv/leadwerk

            Ende-Codes: 0 fertig, 1 nicht möglich (die Meldung sagt, was hilft),
            2 falscher Aufruf, 3 abgebrochen.
            """;

    public const string Verify =
        """
            leadwerk verify: prüft, ob je eine Regel gebrochen wurde.

            Geprüft werden die Kette des Protokolls, alle Regeln zwischen den Daten, die
            Wächter der Datenbank und alles Abgeleitete (Phase, Vertröstungen, Wert,
            Suche): Es wird aus den Nachweisen neu bestimmt und verglichen. Es wird
            nichts geändert, und andere können weiterarbeiten.

            Das Ende der Kette, das am Schluss steht, können Sie anderswo aufbewahren:
            Stimmt es später nicht mehr in der Kette, wurde das Protokoll ausgetauscht.

            Aufruf:
              leadwerk verify [OPTIONEN]

            """
        + Options
        + """


            Beispiele:
              leadwerk verify
              leadwerk verify --data /srv/leadwerk

            Ende-Codes: 0 alles in Ordnung, 1 etwas ist gebrochen oder nicht erreichbar,
            2 falscher Aufruf, 3 abgebrochen.
            """;

    const string Options = """
        Optionen:
          --data DIR           Datenordner (sonst LEADWERK_DATA, sonst ./data); mit
                               LEADWERK_DB gilt der PostgreSQL-Server
          --lang de|en         Sprache (sonst gilt LEADWERK_LANG, sonst Deutsch)
          --version            Version
          -h, --help           diese Hilfe
        """;
}
