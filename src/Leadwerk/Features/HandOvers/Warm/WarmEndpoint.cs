using Leadwerk.Domain;
using Leadwerk.Domain.Users;
using Leadwerk.Web.Access;
using Leadwerk.Web.Parts;
using Leadwerk.Web.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leadwerk.Features.HandOvers.Warm;

/// <summary><c>POST /queue/warm</c>: leads that wait are sent the content piece that the page proposed.</summary>
static class WarmEndpoint
{
    public const string Path = "/queue/warm";

    const int Most = 200;

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost(Path, Send).WithMetadata(new NeedsAttribute(Operation.WorkMarketing));

    /// <summary>What the button of a row sends.</summary>
    public static string Value(LeadId lead, ContentPieceId piece) => $"{lead.Value}/{piece.Value}";

    // The form binding is what makes the framework ask for the form's token.
    static async Task<IResult> Send(
        IFormCollection form,
        WarmMail mail,
        Caller caller,
        Speech speech,
        SaidOnce said,
        CancellationToken cancel
    )
    {
        var wanted = new Dictionary<LeadId, ContentPieceId>();
        foreach (var one in form["send"].Take(Most))
        {
            if (
                one?.Split('/') is not [var lead, var piece]
                || !Guid.TryParse(lead, out var leadId)
                || !Guid.TryParse(piece, out var pieceId)
            )
                return Results.BadRequest();
            wanted[new LeadId(leadId)] = new ContentPieceId(pieceId);
        }
        said.Say(Told(await mail.Send(wanted, cancel), speech, caller));
        return Results.LocalRedirect("/queue");
    }

    static Said Told(WarmOutcome outcome, Speech speech, Caller caller) =>
        outcome switch
        {
            WarmOutcome.Written written => new Said(
                speech[
                    $"Der Inhalt geht an {speech.Counted(written.People, "Person", "Personen", "", "")} bei {speech.Counted(written.Companies, "Firma", "Firmen", "", "")}{When(written, speech, caller)}.{Without(written, speech)}",
                    $"The content goes to {speech.Counted(written.People, "", "", "person", "people")} at {speech.Counted(written.Companies, "", "", "company", "companies")}{When(written, speech, caller)}.{Without(written, speech)}"
                ]
            ),
            WarmOutcome.NoServer => new Said(
                speech[
                    "Es wurde nichts gesendet: Es ist noch kein Mailserver eingerichtet.",
                    "Nothing was sent: no mail server has been set up yet."
                ],
                Good: false
            ),
            WarmOutcome.Nobody { Why: { } why } => new Said(
                speech["Es wurde nichts gesendet. ", "Nothing was sent. "] + speech[why.Text],
                Good: false
            ),
            _ => new Said(
                speech[
                    "Es wurde nichts gesendet: Diese Leads warten nicht mehr, oder jemand anderes hat ihnen gerade geschrieben.",
                    "Nothing was sent: these leads do not wait any more, or somebody else has just written to them."
                ],
                Good: false
            ),
        };

    static string When(WarmOutcome.Written written, Speech speech, Caller caller) =>
        written.OnHold
            ? speech[
                ", sobald der Postausgang nicht mehr angehalten ist",
                " as soon as the outbox is no longer on hold"
            ]
        : written.Leaves is { } leaves
            ? speech[
                $", sobald die Sendezeit beginnt: {speech.Moment(leaves, caller.Zone)}",
                $" as soon as mail may leave: {speech.Moment(leaves, caller.Zone)}"
            ]
        : speech[", in den nächsten Minuten", " within the next minutes"];

    static string Without(WarmOutcome.Written written, Speech speech) =>
        written.Without switch
        {
            0 => "",
            1 => speech[
                " Eine Person, die dort folgt, bekommt gerade keine Mail.",
                " One person who follows there gets no mail for now."
            ],
            var some => speech[
                $" {speech.Count(some)} Personen, die dort folgen, bekommen gerade keine Mail.",
                $" {speech.Count(some)} people who follow there get no mail for now."
            ],
        };
}
