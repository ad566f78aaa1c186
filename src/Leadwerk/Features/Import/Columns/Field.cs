namespace Leadwerk.Features.Import.Columns;

/// <summary>What a column can serve as: the fields of the command line contract and, below, what only exports have.</summary>
enum Field
{
    Id,
    Title,
    Company,
    Stage,
    Outcome,
    Created,
    Closed,
    Value,
    Currency,
    Owner,
    Source,
    Segment,
    Guess,
    LostReason,
    Deferrals,
    LastActivity,
    NextActivity,
    HandedOver,
    ExpectedClose,
    Expires,
    Entered,

    WonOn,
    LostOn,
    IsWon,
    IsLost,
    IsClosed,
    IsActive,
    Pipeline,

    /// <summary>In a history of all fields: which one a row is about.</summary>
    ChangedField,

    Person,
    PersonRole,
    Mail,
    Phone,
    Website,
    CompanyPhone,
}

static class Fields
{
    public const string EnteredPrefix = "entered:";

    public static readonly Field[] Coded =
    [
        Field.Company,
        Field.Stage,
        Field.Outcome,
        Field.Currency,
        Field.Owner,
        Field.Source,
        Field.Segment,
        Field.LostReason,
        Field.IsWon,
        Field.IsLost,
        Field.IsClosed,
        Field.IsActive,
        Field.Pipeline,
        Field.ChangedField,
    ];

    /// <summary>Whom one can speak with: read only for a list that is taken over.</summary>
    public static readonly Field[] Contacts =
    [
        Field.Person,
        Field.PersonRole,
        Field.Mail,
        Field.Phone,
        Field.Website,
        Field.CompanyPhone,
    ];

    public static readonly Field[] Numbers = [Field.Value, Field.Guess, Field.Deferrals];

    /// <summary>Names a person may use with <c>--map</c>.</summary>
    public static readonly IReadOnlyList<string> Contract =
    [
        .. Enum.GetValues<Field>().Where(field => field < Field.Entered).Select(Name),
        EnteredPrefix + "PHASE",
        .. Contacts.Select(Name),
    ];

    /// <summary>Reads a FIELD as a person writes it; <c>entered:PHASE</c> names the phase.</summary>
    public static bool TryParse(string text, out Field field, out string? phase)
    {
        phase = null;
        if (text.StartsWith(EnteredPrefix, StringComparison.OrdinalIgnoreCase))
        {
            phase = text[EnteredPrefix.Length..].Trim();
            field = Field.Entered;
            return phase.Length > 0;
        }
        return Enum.TryParse(text, ignoreCase: true, out field)
            && (field < Field.Entered || Array.IndexOf(Contacts, field) >= 0)
            && text.All(char.IsAsciiLetter);
    }

    /// <summary>The field of the contract that a column serves, as printed in the report; null when it only helps to read others.</summary>
    public static string? Shown(ColumnUse use) =>
        use.Field switch
        {
            Field.Entered => EnteredPrefix + use.Phase,
            Field.Pipeline or Field.ChangedField => null,
            Field.WonOn or Field.LostOn => Name(Field.Closed),
            Field.IsWon or Field.IsLost or Field.IsClosed or Field.IsActive => Name(Field.Outcome),
            _ => Name(use.Field),
        };

    public static string Name(Field field)
    {
        var name = field.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}

/// <summary>One column and what it serves as.</summary>
/// <param name="Phase">The phase of an <see cref="Field.Entered"/> column.</param>
/// <param name="Verified">False: the header is known from hearsay only.</param>
/// <param name="Optional">True: a lead may have none, as with numbers of offers.</param>
/// <param name="NamesPipeline">True: the phase may be followed by its pipeline in brackets.</param>
sealed record ColumnUse(
    int Column,
    Field Field,
    string? Phase = null,
    bool Verified = true,
    bool Optional = false,
    bool NamesPipeline = false
);
