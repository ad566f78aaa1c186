using System.Globalization;
using System.Text;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Export;
using Leadwerk.Storage;
using Leadwerk.Storage.Queries;
using Leadwerk.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace Leadwerk.Features.Leads.Listing;

/// <summary><c>GET /leads/export.csv</c>: the leads of a view as the list of the whole export has them.</summary>
static class LeadsExport
{
    public const string Path = "/leads/export.csv";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet(Path, Send).WithMetadata(new NeedsAttribute(Operation.Export));

    static async Task<IResult> Send(HttpContext http, LeadwerkDb db, Caller caller, CancellationToken cancel)
    {
        // Columns are chosen for reading; the file is for programs, and always has all of them.
        var view = LeadView.Read(http.Request.Query) with
        {
            Columns = LeadColumns.Usual,
        };
        // A large one lies on the disk meanwhile, not in memory.
        var file = new FileBufferingWriteStream();
        http.Response.RegisterForDisposeAsync(file);
        var count = await Write(file, view, db, caller, cancel);
        await Note(view, count, db, caller, cancel);
        http.Response.Headers.ContentDisposition = string.Create(
            CultureInfo.InvariantCulture,
            $"attachment; filename=\"leads-{caller.Today:yyyy-MM-dd}.csv\""
        );
        return Results.Stream(body => file.DrainBufferAsync(body, cancel), "text/csv; charset=utf-8");
    }

    static async Task<int> Write(Stream file, LeadView view, LeadwerkDb db, Caller caller, CancellationToken cancel)
    {
        await using var moment = await db.Database.BeginTransactionAsync(cancel);
        var leads = await LeadList.Ids(db, view.Wish(null), caller.Today, cancel);
        var sheet = await LeadSheet.Of(db, await HiddenContacts.Of(db, cancel), caller.Today, cancel);
        // With its mark, because spreadsheets would otherwise take the umlauts for something else.
        await using var text = new StreamWriter(file, new UTF8Encoding(true), 1 << 16, leaveOpen: true);
        return await sheet.Write(text, leads, null, cancel);
    }

    static async Task Note(LeadView view, int count, LeadwerkDb db, Caller caller, CancellationToken cancel)
    {
        caller
            .Acts(db, "export")
            .Note(
                "export",
                Guid.CreateVersion7(),
                new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["file"] = "leads.csv",
                    ["view"] = view.Query,
                    ["leads"] = count,
                }
            );
        await db.SaveChangesAsync(cancel);
    }
}
