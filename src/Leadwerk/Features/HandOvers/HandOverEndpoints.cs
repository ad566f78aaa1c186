using Leadwerk.Domain;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Demo.Guests;
using Leadwerk.Features.HandOvers.Warm;
using Leadwerk.Features.Measured;
using Leadwerk.Storage;
using Leadwerk.Storage.Queue;
using Leadwerk.Web.Access;
using Leadwerk.Web.Parts;
using Leadwerk.Web.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.HandOvers;

/// <summary><c>POST /pull</c> and <c>POST /leads/{id}/assignment</c>: a waiting lead finds its rep.</summary>
static class HandOverEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/pull", Pull).WithMetadata(new NeedsAttribute(Operation.PullLead));
        WarmEndpoint.Map(app);
        app.MapPost("/leads/{id:guid}/assignment", Assign).WithMetadata(new NeedsAttribute(Operation.AssignLead));
    }

    // The form binding is what makes the framework ask for the form's token.
    static async Task<IResult> Pull(
        LeadwerkDb db,
        Caller caller,
        Speech speech,
        SaidOnce said,
        DemoVisit visit,
        [FromForm] string? then,
        CancellationToken cancel
    )
    {
        var chances = new QueueChances(await visit.Statistics.Now(cancel, Freshness.Most));
        var waiting = await WaitingLeads.Of(
            db,
            chances.Of,
            chances.Company,
            chances.Medians,
            caller.User.Id,
            caller.Today,
            cancel
        );
        var pull = new QueuePull(
            caller.Acts(db, "pull-lead"),
            caller.Stamp,
            lead => FirstCall(lead, speech, caller.Today)
        );
        return Told(
            await pull.Next(caller.User.Id, waiting.Select(lead => lead.Id), cancel),
            speech,
            said,
            LocalAddress.Or(then, "/queue")
        );
    }

    static async Task<IResult> Assign(
        Guid id,
        [FromForm] Guid rep,
        LeadwerkDb db,
        Caller caller,
        Speech speech,
        SaidOnce said,
        CancellationToken cancel
    )
    {
        var pull = new QueuePull(
            caller.Acts(db, "assign-lead"),
            caller.Stamp,
            lead => FirstCall(lead, speech, caller.Today)
        )
        {
            Way = HandOverWay.Assigned,
        };
        var outcome = await pull.Next(new UserId(rep), [new LeadId(id)], cancel);
        if (outcome is not PullOutcome.Pulled { Lead: var lead, Result: var done })
            return Told(outcome, speech, said, "/queue");
        // Whoever assigns has the next one to assign before them.
        var who = await db.Users.Where(user => user.Id == done.To).Select(user => user.Name).SingleAsync(cancel);
        var firm = await db.Companies.Where(one => one.Id == lead.Company).Select(one => one.Name).SingleAsync(cancel);
        said.Say(new Said($"{firm} → {who}. {speech[done.Text]}"));
        return Results.LocalRedirect("/queue");
    }

    static IResult Told(PullOutcome outcome, Speech speech, SaidOnce said, string usual)
    {
        switch (outcome)
        {
            case PullOutcome.Pulled pulled:
                said.Say(new Said(speech[pulled.Result.Text]));
                return Results.LocalRedirect($"/leads/{pulled.Lead.Id.Value}");
            case PullOutcome.Refused refused:
                said.Say(new Said(speech[refused.Why.Text], Good: false));
                break;
            default:
                said.Say(
                    new Said(
                        speech[
                            "Dieser Lead ist schon vergeben, oder keiner der Wartenden darf gerade übergeben werden. Es wurde nichts geändert.",
                            "This lead is taken already, or none of those waiting may be handed over now. Nothing was changed."
                        ],
                        Good: false
                    )
                );
                break;
        }
        return Results.LocalRedirect(usual);
    }

    // A lead that came back keeps its first expiry date, which may be near.
    static NextStep FirstCall(Lead lead, Speech speech, DateOnly today)
    {
        var tomorrow = today.AddDays(1);
        return new NextStep(
            speech["Erster Anruf", "First call"],
            lead.LastWorkingDay is { } last && last < tomorrow ? last : tomorrow,
            With: lead.Contacts is [var first, ..] ? first.Person : null
        );
    }
}
