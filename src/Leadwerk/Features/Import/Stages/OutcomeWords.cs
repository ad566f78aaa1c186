using Leadwerk.Features.Import.Columns;

namespace Leadwerk.Features.Import.Stages;

/// <summary>Names that mean an end (or no end yet) whoever uses them, German and English.</summary>
static class OutcomeWords
{
    static readonly HashSet<string> Won = Keys(
        """
        won | closed won | closedwon | win | deal won | won deal | ordered | order received | order placed | sold | successful | success | signed contract
        gewonnen | deal gewonnen | abgeschlossen gewonnen | geschlossen gewonnen | abgeschlossen und gewonnen | gewonnen abgeschlossen | geschlossen und gewonnen
        auftrag | auftrag erhalten | auftrag gewonnen | auftrag erteilt | auftragseingang | beauftragt | bestellt | verkauft | erfolgreich | erfolgreich abgeschlossen | zuschlag | zuschlag erhalten
        """
    );
    static readonly HashSet<string> Lost = Keys(
        """
        lost | closed lost | closedlost | deal lost | lost deal | closed no decision | no decision | cancelled | canceled | out sold | rejected | declined | dead | disqualified | unqualified | not interested | no interest | failed | abandoned | withdrawn | expired | closed dead | junk | unsuccessful
        verloren | deal verloren | abgeschlossen verloren | geschlossen verloren | abgeschlossen und verloren | verloren abgeschlossen | geschlossen und verloren
        auftrag verloren | absage | abgesagt | abgelehnt | storniert | storno | kein interesse | kein bedarf | gescheitert | disqualifiziert | nicht qualifiziert | verfallen | zurückgezogen | keine entscheidung | nicht gewonnen | erfolglos | abgebrochen
        """
    );
    static readonly HashSet<string> Open = Keys(
        """
        open | in progress | ongoing | active | pending | on hold | running | not closed | undecided
        offen | in bearbeitung | laufend | läuft | aktiv | in arbeit | pausiert | unentschieden | noch offen
        """
    );
    static readonly HashSet<string> Ignored = Keys("deleted | gelöscht | test | duplicate | duplikat | dublette");

    static readonly HashSet<string> Ended = Keys(
        """
        closed | deal closed | closed deal | done | completed | finished | ended
        geschlossen | abgeschlossen | erledigt | beendet
        """
    );

    /// <summary>What a word of an outcome column means; null when it means none of them.</summary>
    public static StageKind? Of(string word)
    {
        var key = WithoutNumber(HeaderKey.Of(word));
        return Won.Contains(key) ? StageKind.Won
            : Lost.Contains(key) ? StageKind.Lost
            : Open.Contains(key) ? StageKind.Open
            : Ignored.Contains(key) ? StageKind.Ignored
            : EndWords.In(word) is StageKind.Won or StageKind.Lost ? EndWords.In(word)
            : null;
    }

    /// <summary>Won or lost as the name of a stage, for instance "6 - Gewonnen" or "Closed Won (Sales Pipeline)"; ended for "Closed" and no more; null for every other name.</summary>
    public static StageKind? End(string stage)
    {
        var bare = HeaderKey.WithoutUnit(stage);
        var kind = Of(stage) ?? Of(bare);
        if (kind is StageKind.Won or StageKind.Lost)
            return kind;
        return kind is null && (IsEnded(stage) || IsEnded(bare) || EndWords.In(stage) is not null)
            ? StageKind.Ended
            : null;
    }

    static bool IsEnded(string stage) => Ended.Contains(WithoutNumber(HeaderKey.Of(stage)));

    static string WithoutNumber(string key) => key.TrimStart("0123456789".ToCharArray());

    static HashSet<string> Keys(string words) =>
        [.. words.Split('|', '\n').Select(HeaderKey.Of).Where(key => key.Length > 0)];
}
