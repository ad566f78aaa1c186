using System.Data.Common;
using System.Net.Sockets;
using Leadwerk.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Leadwerk.Web;

/// <summary><c>GET /healthz</c>: 200 while the application can answer from its database, 503 while it cannot.</summary>
static partial class Health
{
    public const string Path = "/healthz";

    public static void Map(WebApplication app) => app.MapGet(Path, Answer).AllowAnonymous();

    static async Task<IResult> Answer(LeadwerkDb db, ILogger<WebApplication> log, CancellationToken cancel)
    {
        try
        {
            await db.Users.AnyAsync(cancel);
            return Results.Text("ok");
        }
        // What exactly is wrong stands in the log: whoever asks here need not have signed in.
        catch (Exception why)
            when (why is DbException or SocketException or InvalidOperationException { InnerException: DbException })
        {
            DoesNotAnswer(log, why.Message);
            return Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database does not answer: {Why}")]
    static partial void DoesNotAnswer(ILogger log, string why);
}
