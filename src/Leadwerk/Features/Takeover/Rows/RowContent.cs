using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Leadwerk.Features.Takeover.Rows;

/// <summary>
/// Tells rows apart by what they say, under a key of the store: what it keeps outlives an erasure, and nobody who has a
/// copy of it can try out names and addresses against it elsewhere.
/// </summary>
/// <param name="key">32 random bytes.</param>
sealed class RowContent(byte[] key)
{
    const int Length = 16;
    const char End = '\u001f';

    /// <summary>The first 16 bytes of HMAC-SHA-256 over everything that the row says.</summary>
    public byte[] Of(OldRow row)
    {
        var text = new StringBuilder();
        object?[] cells =
        [
            row.ExternalId,
            row.Contact.Company,
            row.Contact.Website,
            row.Contact.CompanyPhone,
            row.Contact.Person,
            row.Contact.Role,
            row.Contact.Mail,
            row.Contact.Phone,
            row.Owner,
            row.Channel,
            row.Segment,
            row.Guess,
            row.StartedOn,
            row.Outcome,
            row.EndedOn,
            row.LostReason,
            row.NextOn,
            row.Value?.MinorUnits,
            row.Value?.Currency,
            row.Claim,
        ];
        foreach (var cell in cells)
            text.Append(CultureInfo.InvariantCulture, $"{cell}").Append(End);
        foreach (var phase in row.Phases)
            text.Append(CultureInfo.InvariantCulture, $"{phase.Phase.Value}{phase.ReachedOn.DayNumber}").Append(End);
        return Hash(text.ToString())[..Length];
    }

    /// <summary>What makes a row without id the same row in the next export.</summary>
    public string Identity(string company, string title, DateOnly? started) =>
        Convert.ToHexStringLower(Hash($"{company}{End}{title}{End}{started?.DayNumber}")[..Length]);

    byte[] Hash(string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
