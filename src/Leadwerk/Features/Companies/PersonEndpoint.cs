using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Leads.Acts;
using Leadwerk.Storage;
using Leadwerk.Web.Access;
using Leadwerk.Web.Parts;
using Leadwerk.Web.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Companies;

/// <summary><c>POST /companies/{id}/people/{person}/presence</c>: somebody left the company, or is there after all; their address takes mail again.</summary>
static class PersonEndpoint
{
    public static string Withdrawal(Guid company, PersonId person) => Of(company, person, false);

    public static string TakingBack(Guid company, PersonId person) => Of(company, person, true);

    /// <summary>Where it is said that an address takes mail again.</summary>
    public static string Lifting(Person person) =>
        $"/companies/{person.Company.Value}/people/{person.Id.Value}/mail-refusal/lifting";

    static string Of(Guid company, PersonId person, bool there) =>
        $"/companies/{company}/people/{person.Value}/presence?there={(there ? "true" : "false")}";

    public static void Map(IEndpointRouteBuilder app)
    {
        var needs = new NeedsAttribute(Operation.EditContacts);
        app.MapPost("/companies/{id:guid}/people/{person:guid}/presence", Change).WithMetadata(needs);
        app.MapPost("/companies/{id:guid}/people/{person:guid}/mail-refusal/lifting", Lift).WithMetadata(needs);
    }

    static async Task<IResult> Lift(
        Guid id,
        Guid person,
        [FromForm] string? reason,
        [FromForm] string? then,
        LeadwerkDb db,
        Caller caller,
        Speech speech,
        SaidOnce said,
        Work work,
        CancellationToken cancel
    )
    {
        var (personId, companyId) = (new PersonId(person), new CompanyId(id));
        var found = await db.People.SingleOrDefaultAsync(one => one.Id == personId && one.Company == companyId, cancel);
        if (found is null || !caller.MayAnywhere(Operation.ReadContactData))
            return Results.NotFound();
        var result = found.LiftMailRefusal(reason);
        var problem =
            result is ContactResult<Person>.Kept ? await work.Save("lift-mail-refusal", cancel) : speech[result.Text];
        said.Say(
            new Said(
                problem ?? speech["An diese Adresse wird wieder gesendet.", "Mails go to this address again."],
                Good: problem is null
            )
        );
        return Results.LocalRedirect(LocalAddress.Or(then, $"/companies/{id}"));
    }

    // The form binding is what makes the framework ask for the form's token.
    static async Task<IResult> Change(
        Guid id,
        Guid person,
        bool there,
        [FromForm] string? then,
        LeadwerkDb db,
        Caller caller,
        Speech speech,
        SaidOnce said,
        Work work,
        CancellationToken cancel
    )
    {
        var (personId, companyId) = (new PersonId(person), new CompanyId(id));
        var found = await db.People.SingleOrDefaultAsync(one => one.Id == personId && one.Company == companyId, cancel);
        if (found is null || !caller.MayAnywhere(Operation.ReadContactData))
            return Results.NotFound();
        var result = there ? found.TakeBack() : found.Withdraw(caller.Stamp);
        var kept = result is ContactResult<Person>.Kept;
        var unsaved = kept ? await work.Save(there ? "take-person-back" : "withdraw-person", cancel) : null;
        said.Say(
            unsaved is not null || !kept ? new Said(unsaved ?? speech[result.Text], Good: false)
            : there ? new Said(speech["Die Person wird wieder angeboten.", "The person is offered again."])
            : new Said(
                speech["Die Person wird nicht mehr angeboten.", "The person is no longer offered."],
                Undo: TakingBack(id, personId)
            )
        );
        return Results.LocalRedirect($"/companies/{id}");
    }
}
