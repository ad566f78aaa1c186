using Leadwerk.Domain;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage;
using Leadwerk.Storage.Documents;
using Microsoft.AspNetCore.Http;

namespace Leadwerk.Features.Leads.Documents;

/// <summary>A file that came with a form.</summary>
sealed class SentFile(LeadwerkDb db, IHttpContextAccessor http)
{
    /// <summary>Reads it, never more than may be kept.</summary>
    /// <param name="field">Name of the field.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The file and all of it, or why it is not taken; nothing at all where none was chosen.</returns>
    public async Task<(AttachedFile? File, byte[]? Content, LocalText? Refusal)> Read(
        string field,
        CancellationToken cancel
    )
    {
        if (
            http.HttpContext?.Request is not { HasFormContentType: true } request
            || (await request.ReadFormAsync(cancel)).Files[field] is not { FileName.Length: > 0 } sent
        )
            return default;
        if (sent.Length > AttachedFile.MostBytes)
            return (null, null, new FileResult.TooLarge().Text);
        using var content = new MemoryStream((int)sent.Length);
        await sent.CopyToAsync(content, cancel);
        var bytes = content.ToArray();
        return AttachedFile.Of(sent.FileName, bytes) switch
        {
            FileResult.Accepted accepted => (accepted.File, bytes, null),
            var refused => (null, null, refused.Text),
        };
    }

    /// <summary>Keeps it with what is saved next.</summary>
    public Task Keep(AttachedFile file, byte[] content, CancellationToken cancel) =>
        StoredFiles.Keep(db, file, content, cancel);
}
