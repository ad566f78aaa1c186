using Leadwerk.Domain;
using Leadwerk.Domain.Leads;
using Leadwerk.Features.Takeover.Companies;
using Leadwerk.Features.Takeover.Judging;
using Leadwerk.Features.Takeover.Rows;

namespace Leadwerk.Features.Takeover;

/// <summary>What an import brought, or would bring.</summary>
sealed class TakeoverReport
{
    /// <summary>The import; null where it changed nothing.</summary>
    public ImportId? Import { get; set; }

    /// <summary>True where an interrupted import of the same list was gone on with.</summary>
    public bool Resumed { get; set; }

    public int Rows { get; set; }
    public int NewCompanies { get; set; }
    public int KnownCompanies { get; set; }
    public IReadOnlyList<SimilarPair> Similar { get; set; } = [];
    public int NewPeople { get; set; }

    /// <summary>Names of reps who were added.</summary>
    public List<string> NewReps { get; } = [];

    public int Open { get; private set; }
    public int Won { get; private set; }
    public int Lost { get; private set; }

    /// <summary>Open leads of the list that come in expired.</summary>
    public List<ExpiredRow> Expired { get; } = [];

    /// <summary>Rows that were here before and say nothing new.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Rows that this import had brought before it was interrupted.</summary>
    public int BroughtBefore { get; private set; }

    /// <summary>Rows that were here before and say something else now.</summary>
    public int Changed { get; private set; }

    /// <summary>Facts that were added to leads that are here.</summary>
    public int FactsAdded { get; private set; }

    public List<RefusedRow> Refused { get; } = [];
    public List<DroppedCell> Dropped { get; set; } = [];

    public int Taken => Open + Won + Lost + Expired.Count;

    /// <summary>Counts a row.</summary>
    public void Count(OldRow row, RowVerdict verdict)
    {
        switch (verdict)
        {
            case RowVerdict.Taken { Lead: var lead }:
                Count(row, lead);
                break;
            case RowVerdict.KnownAlready { FromThisImport: true }:
                BroughtBefore++;
                break;
            case RowVerdict.KnownAlready:
                Unchanged++;
                break;
            case RowVerdict.Changed changed:
                Changed++;
                FactsAdded += changed.Facts;
                break;
            case RowVerdict.Refused refused:
                Refused.Add(new RefusedRow(row.Number, refused));
                break;
        }
    }

    void Count(OldRow row, Lead lead)
    {
        switch (lead.Outcome)
        {
            case LeadOutcome.Won:
                Won++;
                break;
            case LeadOutcome.Lost:
                Lost++;
                break;
            case LeadOutcome.Expired:
                Expired.Add(new ExpiredRow(row.ExternalId, row.Contact.Company ?? row.Title, lead.ExpiresOn!.Value));
                break;
            default:
                Open++;
                break;
        }
    }
}

/// <summary>An open lead of the list whose date has come.</summary>
/// <param name="ExternalId">Its id in the list.</param>
/// <param name="Company">Whose it is.</param>
/// <param name="ExpiredOn">Its expiry date.</param>
sealed record ExpiredRow(string ExternalId, string Company, DateOnly ExpiredOn);

/// <summary>A row that is not taken over.</summary>
/// <param name="Row">Its place, from 0.</param>
/// <param name="Why">Why.</param>
sealed record RefusedRow(int Row, RowVerdict.Refused Why);
