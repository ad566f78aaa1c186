using Leadwerk.Domain.Leads;

namespace Leadwerk.Features.Demo.Vocabulary;

/// <summary>What is said on the way to an order or away from it.</summary>
static class SellingWords
{
    public const string OwnCompany = "Lindhorst Energietechnik GmbH";
    public const string OwnDomain = "lindhorst-energietechnik.example";

    /// <summary>What reps hear where they find a lead themselves.</summary>
    public static readonly string[] Needs =
    [
        "„Unser Vertrag läuft aus, da müssen wir ohnehin ran.“",
        "„Kommen Sie auf der Messe vorbei, wir haben da ein Thema mit den Stromkosten.“",
        "„Der Nachbarbetrieb hat das auch, was würde das bei uns kosten?“",
    ];

    /// <summary>The benefit in their own words.</summary>
    public static readonly string[] Benefits =
    [
        "„Wir zahlen 80.000 € im Jahr für Lastspitzen, das muss runter.“",
        "„Wenn die Drucklufthalle 20 % weniger zieht, rechnet sich das in drei Jahren.“",
        "„Unser größter Kunde will ab nächstem Jahr eine CO₂-Bilanz sehen.“",
        "„Die Kälte geht im Sommer in die Knie, wir verlieren jede Woche eine Schicht.“",
        "„Ohne Förderung machen wir nichts, mit Förderung sofort.“",
    ];

    /// <summary>The decision maker intends to invest.</summary>
    public static readonly string[] Intentions =
    [
        "„Das Geld steht im Haushalt, ich will es in diesem Geschäftsjahr umsetzen.“",
        "„Wir machen das. Vor der Revision im Sommer muss es laufen.“",
        "„Ich habe es mit meinem Bruder besprochen: Wir investieren.“",
    ];

    public static readonly string[] Negotiations =
    [
        "Angebot Position für Position durchgesprochen; Skonto und Lieferzeit offen",
        "Montage in den Betriebsferien zugesagt, Preis für die Steuerung verhandelt",
        "Zwei Varianten verglichen, die größere soll es werden",
    ];

    public static readonly string[] OralOrders =
    [
        "„Machen wir. Die Bestellung kommt diese Woche.“",
        "„Sie haben den Auftrag, der Einkauf schickt das Papier.“",
    ];

    public static readonly string[] Deferrals =
    [
        "„Im Moment haben wir andere Sorgen, rufen Sie im nächsten Monat an.“",
        "„Der Chef ist noch nicht dazu gekommen.“",
        "„Nach der Inventur.“",
        "„Wir warten noch auf die Zahlen vom Steuerberater.“",
        "„Grundsätzlich ja, aber nicht jetzt.“",
    ];

    /// <summary>Why we moved a date ourselves.</summary>
    public static readonly string[] Excuses =
    [
        "Messe vorbereitet, nicht dazu gekommen",
        "Unterlagen noch nicht fertig",
        "Woche war voll",
    ];

    /// <summary>What they say when they call by themselves.</summary>
    public static readonly string[] Calls =
    [
        "„Jetzt wäre der richtige Zeitpunkt, können wir noch einmal sprechen?“",
        "„Wir haben umgebaut und brauchen nun doch ein Angebot.“",
        "„Sie hatten recht mit den Lastspitzen. Bitte rufen Sie zurück.“",
    ];

    /// <summary>Why evidence turned out to be none.</summary>
    public static readonly string[] Revocations =
    [
        "Die Person entscheidet nicht; zuständig ist die Konzernmutter.",
        "Aussage bezog sich auf ein anderes Projekt.",
        "Versehentlich beim falschen Lead festgehalten.",
    ];

    /// <summary>Why a rep sends a lead back.</summary>
    public static readonly string[] SentBack =
    [
        "Es war eine Studentin auf der Suche nach Zahlen für ihre Abschlussarbeit.",
        "Kein Bedarf erkennbar, nur der Newsletter war gewünscht.",
    ];

    /// <summary>Notes by the reason of the loss.</summary>
    public static readonly Dictionary<LostReason, string[]> Losses = new()
    {
        [LostReason.NoDecision] = ["Es bleibt bei „vielleicht später“.", "Die Geschäftsleitung entscheidet nicht."],
        [LostReason.Competitor] = ["Der Wettbewerber war früher da.", "Ein Bekannter des Inhabers baut es."],
        [LostReason.Price] = ["15 % über dem Budget.", "Amortisation dauert zu lang."],
        [LostReason.NoNeed] = ["Die Halle wird verkauft.", "Der Bedarf hat sich erledigt."],
        [LostReason.NotReachable] = ["Niemand nimmt mehr ab.", "Ansprechpartner ausgeschieden, Nachfolge unbekannt."],
        [LostReason.OurFault] = ["Wir haben uns zu spät gemeldet.", "Das Angebot war fehlerhaft."],
    };

    /// <summary>The next step, by the place of the phase.</summary>
    public static readonly string[] NextSteps =
    [
        "Nutzen klären: Was kostet das Problem heute?",
        "Mit dem Entscheider sprechen",
        "Angebot ausarbeiten und besprechen",
        "Nach der Entscheidung fragen",
        "Bestellung nachhalten",
    ];
}
