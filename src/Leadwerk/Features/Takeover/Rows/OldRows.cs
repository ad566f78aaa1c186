using System.Globalization;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Money;
using Leadwerk.Domain.Phases;
using Leadwerk.Features.Import;

namespace Leadwerk.Features.Takeover.Rows;

/// <summary>Takes the rows of a list one by one, without claiming more than they show.</summary>
sealed class OldRows
{
    const int LongestClaim = 3500;

    readonly ReadPipeline list;
    readonly IReadOnlyList<PhaseCode> rungs;
    readonly PhasePlan plan;
    readonly RowContent content;
    readonly DateOnly shownOn;
    readonly Dictionary<string, int> unnamed = new(StringComparer.Ordinal);

    /// <param name="list">The list.</param>
    /// <param name="mapping">Phase by rung of its ladder.</param>
    /// <param name="plan">Our plan.</param>
    /// <param name="content">Tells rows apart.</param>
    /// <param name="today">The company's day.</param>
    public OldRows(ReadPipeline list, StageMapping.Clear mapping, PhasePlan plan, RowContent content, DateOnly today)
    {
        this.content = content;
        this.list = list;
        this.plan = plan;
        rungs = mapping.Phases;
        // An open lead stands in its stage on the day of the list; since when, a list without entry dates does not say.
        shownOn = list.Reading.LatestFact is { } latest && latest < today ? latest : today;
    }

    public int Count => list.Count;

    /// <summary>The rows in their order; to be asked for once, because rows without ids are counted.</summary>
    public IReadOnlyList<OldRow> All()
    {
        var rows = new OldRow[list.Count];
        Parallel.For(0, rows.Length, row => rows[row] = Row(row));
        for (var row = 0; row < rows.Length; row++)
            rows[row] = rows[row] with { ExternalId = ExternalId(row, rows[row]) };
        Parallel.For(0, rows.Length, row => rows[row] = rows[row] with { Content = content.Of(rows[row]) });
        return rows;
    }

    OldRow Row(int row)
    {
        var contact = Contact(row);
        var outcome = Outcome(row);
        var title = list.Titles[row];
        var started = Day(list.HandedOver[row]) ?? Day(list.Started[row]);
        return new OldRow
        {
            Number = row,
            ExternalId = "",
            Contact = contact,
            Title = title,
            Owner = list.Owners[row],
            Channel = list.Sources[row],
            Segment = list.Segments[row],
            Guess = Guess(row),
            StartedOn = started,
            Phases = Phases(row, outcome),
            Outcome = outcome,
            EndedOn = outcome is null ? null : Day(list.Closed[row]),
            LostReason = outcome == LeadOutcome.Lost ? LostReasonWords.Of(list.LostReasons[row]) : null,
            NextOn = Day(list.NextActivity[row]),
            Value = Value(row),
            Claim = Claim(row, title, contact, outcome),
        };
    }

    OldContact Contact(int row) =>
        list.Contacts is { } contacts
            ? new(
                list.Companies[row],
                Text(contacts.Websites, row),
                Text(contacts.CompanyPhones, row),
                Text(contacts.Persons, row),
                Text(contacts.Roles, row),
                Text(contacts.Mails, row),
                Text(contacts.Phones, row)
            )
            : new(list.Companies[row], null, null, null, null, null, null);

    LeadOutcome? Outcome(int row) =>
        list.Outcomes[row] switch
        {
            Statistics.Histories.LeadOutcome.Won => LeadOutcome.Won,
            Statistics.Histories.LeadOutcome.Lost => LeadOutcome.Lost,
            _ => null,
        };

    List<OldListPhase> Phases(int row, LeadOutcome? outcome)
    {
        var phases = new List<OldListPhase>();
        for (var rung = 0; rung < rungs.Count; rung++)
        {
            if (Day(list.Entered[(row * rungs.Count) + rung]) is { } on)
                phases.Add(new OldListPhase(rungs[rung], on));
        }
        var first = plan.Phases[0].Code;
        if (Day(list.Started[row]) is { } started && !phases.Exists(phase => phase.Phase == first))
            phases.Add(new OldListPhase(first, started));
        if (list.Stages[row] is >= 0 and var stage && !phases.Exists(phase => phase.Phase == rungs[stage]))
            phases.Add(new OldListPhase(rungs[stage], phases.Select(phase => phase.ReachedOn).Append(shownOn).Max()));
        if (outcome == LeadOutcome.Won && Day(list.Closed[row]) is { } ordered)
            phases.Add(new OldListPhase(plan.OrderPhase.Code, ordered));
        return phases;
    }

    double? Guess(int row) =>
        list.Guesses.Length == 0 || float.IsNaN(list.Guesses[row]) ? null : Math.Round(list.Guesses[row], 6);

    OrderValue? Value(int row) =>
        list.Values[row] is > 0 and var units ? new OrderValue(units, Currency.Parse(list.Currency) ?? Euro) : null;

    /// <summary>What amounts are in where the list names no currency.</summary>
    public static readonly Currency Euro = Currency.Parse("EUR")!.Value;

    string Claim(int row, string title, OldContact contact, LeadOutcome? outcome)
    {
        var stage = outcome switch
        {
            LeadOutcome.Won => "won",
            LeadOutcome.Lost when list.LostReasons[row] is { } reason => $"lost: {reason}",
            LeadOutcome.Lost => "lost",
            _ => list.Stages[row] >= 0 ? list.Phases[list.Stages[row]].Name : "open",
        };
        var name = title.Length > 0 ? title : contact.Company ?? contact.Person ?? "";
        return Clean($"{name}\n{stage}");
    }

    // A claim is the list's words as far as a database keeps them.
    static string Clean(string text) =>
        (text.Length > LongestClaim ? text[..LongestClaim] : text).Replace('\0', ' ').Trim();

    string ExternalId(int row, OldRow read)
    {
        var id = list.Ids[row];
        var counted = id is ['(', .., ')'] && id.Trim('(', ')').All(char.IsAsciiDigit);
        if (!counted)
            return id;
        var identity = content.Identity(
            FoldedName.DuplicateKey(read.Contact.Company ?? read.Contact.Person ?? ""),
            read.Title,
            read.StartedOn
        );
        unnamed[identity] = unnamed.GetValueOrDefault(identity) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"#{identity}-{unnamed[identity]}");
    }

    static DateOnly? Day(int day) => day == ReadPipeline.NoDay ? null : DateOnly.FromDayNumber(day);

    static string? Text(TextColumn column, int row) => column[row] is { Length: > 0 } text ? text : null;
}
