namespace Leadwerk.Domain.Escalation;

/// <summary>The plan that a new company starts with: accepted, the decisive question, the closing conversation.</summary>
public static class DefaultEscalationPlan
{
    /// <summary>The plan as a draft, to start from.</summary>
    /// <param name="segment">The segment that it is to hold for; null for all.</param>
    /// <returns>The draft.</returns>
    public static EscalationDraft Draft(Segment? segment = null) =>
        new("Standard", [Accept, Ask, Close], Segment: segment);

    static EscalationStepDraft Accept =>
        new(
            100,
            new(
                "Nehmen Sie das „Später“ freundlich an und vereinbaren Sie einen Tag.",
                "Accept the “later” kindly and agree on a day."
            ),
            new(
                "Guten Tag {name}, das passt gut, ich habe Verständnis für Ihren vollen Kalender. Damit ich Sie nicht zur Unzeit störe: Ich rufe Sie am {datum} wieder an. Was müsste bis dahin geschehen sein, damit wir über {angebot} entscheiden können?",
                "Hello {name}, that is fine, I know how full your calendar is. So that I do not disturb you at the wrong moment, I will call you again on {datum}. What would have to happen by then for us to decide on {angebot}?"
            ),
            30
        );

    static EscalationStepDraft Ask =>
        new(
            150,
            new(
                "Stellen Sie die entscheidende Frage: Will der Kunde, ja oder nein?",
                "Ask the decisive question: does the customer want it, yes or no?"
            ),
            new(
                "Guten Tag {name}, wir haben den Termin nun schon einmal verschoben, und das ist völlig in Ordnung. Darf ich Sie offen fragen: Hat {angebot} bei {firma} in diesem Jahr einen festen Platz? Ein klares Nein hilft uns beiden genauso wie ein Ja. Wir zwingen niemanden zu seinem Glück. Was sagen Sie mir am {datum}?",
                "Hello {name}, we have moved our date once already, and that is quite all right. May I ask you frankly: does {angebot} have a firm place at {firma} this year? A clear no helps both of us as much as a yes. We force nobody to their luck. What will you tell me on {datum}?"
            ),
            14
        );

    static EscalationStepDraft Close =>
        new(
            200,
            new(
                "Führen Sie das Abschlussgespräch: Von nun an melden wir uns nicht mehr.",
                "Have the closing conversation: from now on we no longer get in touch."
            ),
            new(
                "Guten Tag {name}, ich habe verstanden, dass {angebot} für {firma} im Moment nicht dran ist, und ich danke Ihnen für die offenen Gespräche. Wir zwingen niemanden zu seinem Glück. Deshalb halten wir uns ab heute an eine einfache Regel: Wir dürfen Sie nicht mehr anrufen. Sie aber können diese Sperre jederzeit brechen, indem Sie uns anrufen. Dann sind wir gern für Sie da. Alles Gute wünscht Ihnen {benutzer} von {eigenefirma}.",
                "Hello {name}, I understand that {angebot} is not on the list at {firma} at the moment, and I thank you for speaking openly. We force nobody to their luck. So from today we keep a simple rule: we may not call you any more. You, however, can break this ban at any time by calling us, and then we will gladly be there for you. All the best from {benutzer} of {eigenefirma}."
            ),
            null
        );
}
