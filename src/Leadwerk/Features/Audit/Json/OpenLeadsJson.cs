using System.Text.Json;
using Leadwerk.Features.Audit.Words;

namespace Leadwerk.Features.Audit.Json;

/// <summary>The member <c>openLeads</c>: the long one, so its names are encoded once and each distinct reason is written once.</summary>
sealed class OpenLeadsJson(JsonReport json, ReportWords words)
{
    static readonly JsonEncodedText Id = Name("id");
    static readonly JsonEncodedText Title = Name("title");
    static readonly JsonEncodedText Phase = Name("phase");
    static readonly JsonEncodedText DaysInPhase = Name("daysInPhase");
    static readonly JsonEncodedText Value = Name("value");
    static readonly JsonEncodedText Order = Name("order");
    static readonly JsonEncodedText Within = Name("within");
    static readonly JsonEncodedText Days = Name("days");
    static readonly JsonEncodedText Estimate = Name("estimate");
    static readonly JsonEncodedText Zombie = Name("zombie");
    static readonly JsonEncodedText Reasons = Name("reasons");
    static readonly JsonEncodedText Company = Name("company");
    static readonly JsonEncodedText Owner = Name("owner");
    static readonly JsonEncodedText DaysOpen = Name("daysOpen");

    // Leads of the same phase and age share their reasons.
    readonly Dictionary<ZombieReasonReport, byte[]> reasons = new(ReferenceEqualityComparer.Instance);

    public static void Write(JsonReport json, IReadOnlyList<OpenLead> leads, ReportWords words) =>
        json.Each("openLeads", leads, new OpenLeadsJson(json, words).Lead);

    void Lead(OpenLead lead)
    {
        var writer = json.Writer;
        writer.WriteStartObject();
        writer.WriteString(Id, lead.Id);
        writer.WriteString(Title, lead.Title);
        writer.WriteString(Phase, lead.PhaseCode);
        json.Count(DaysInPhase, lead.DaysInPhase);
        json.Money(Value, lead.Value);
        json.Chance(Order, lead.Order);
        writer.WriteStartArray(Within);
        foreach (var within in lead.Within)
        {
            writer.WriteStartObject();
            writer.WriteNumber(Days, within.Days);
            json.Number(Estimate, within.Estimate);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteBoolean(Zombie, lead.Zombie);
        writer.WriteStartArray(Reasons);
        foreach (var reason in lead.Reasons)
            writer.WriteRawValue(Written(reason), skipInputValidation: true);
        writer.WriteEndArray();
        writer.WriteString(Company, lead.Company);
        writer.WriteString(Owner, lead.Owner);
        json.Count(DaysOpen, lead.DaysOpen);
        writer.WriteEndObject();
    }

    byte[] Written(ZombieReasonReport reason)
    {
        if (!reasons.TryGetValue(reason, out var written))
            reasons[reason] = written = JsonReport.Fragment(fragment => Reason(fragment, reason));
        return written;
    }

    void Reason(JsonReport fragment, ZombieReasonReport reason)
    {
        fragment.Writer.WriteStartObject();
        fragment.Text("code", reason.Code);
        fragment.Text("text", words.Reason(reason));
        fragment.Writer.WriteStartObject("numbers");
        foreach (var (name, number) in reason.Numbers)
            fragment.Number(Name(name), number);
        fragment.Writer.WriteEndObject();
        fragment.Text("phase", reason.Phase);
        fragment.Writer.WriteEndObject();
    }

    static JsonEncodedText Name(string name) => JsonReport.Name(name);
}
