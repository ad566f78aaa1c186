using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;

namespace Leadwerk.Domain.Contacts;

public sealed partial class Person
{
    /// <summary>The record that stays: this one, unless it was merged into another.</summary>
    public PersonId Stays => MergedInto ?? Id;

    /// <summary>
    /// Merges a second record of the same person into the one that stays. Facts keep naming whom they named; what is
    /// still to come means the one that stays. A ban or an objection of either holds for the whole, and nothing that one
    /// of the two agreed to is taken over for the other.
    /// </summary>
    /// <param name="duplicate">The record that is given up.</param>
    /// <param name="kept">The record that stays.</param>
    /// <param name="leads">The leads of their company, with all their facts.</param>
    /// <param name="bans">The bans on the company and its people.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="PersonMergeResult.Merged"/> or why not.</returns>
    public static PersonMergeResult Merge(
        PersonRecord duplicate,
        PersonRecord kept,
        IReadOnlyList<Lead> leads,
        BanList bans,
        Stamp stamp
    )
    {
        var (gone, stays) = (duplicate.Person, kept.Person);
        if (gone.Id == stays.Id)
            return new PersonMergeResult.SameRecord();
        if (gone.MergedInto is not null || stays.MergedInto is not null)
            return new PersonMergeResult.MergedBefore();
        if (gone.ErasedAt is not null || stays.ErasedAt is not null)
            return new PersonMergeResult.Erased();
        if (gone.Company != stays.Company)
            return new PersonMergeResult.OtherCompany();
        // Nobody has to follow a chain: what was merged once always names the record that stays.
        foreach (var earlier in duplicate.MergedBefore.Append(gone))
            earlier.MergedInto = stays.Id;
        stays.Complete(gone, follows: kept.Follower is { EndedAt: null });
        var moved = leads.Count(lead => lead.Replace(gone, stays));
        var ban = bans.On(stays.Id) is null ? bans.On(gone.Id)?.CopyFor(stays.Id, stamp) : null;
        var ended = EndUnder(ban is null ? bans : bans.With(ban), leads, stays, stamp);
        var ways = EndWays(duplicate.Ways, kept.Ways, stamp);
        return new PersonMergeResult.Merged(ban, Object(duplicate, kept, stamp), moved, ended, ways);
    }

    /// <summary>Blank fields are filled, but no address under what was agreed to for another one.</summary>
    void Complete(Person duplicate, bool follows)
    {
        Role ??= duplicate.Role;
        if (Phone is null)
            (Phone, PhoneKey) = (duplicate.Phone, duplicate.PhoneKey);
        if (Mail is null && !follows)
            (Mail, MailKey) = (duplicate.Mail, duplicate.MailKey);
        if (MailKey is not null && MailKey == duplicate.MailKey && duplicate.MailRefusedAt is not null)
        {
            (MailRefusedAt, MailRefusal) = (duplicate.MailRefusedAt, duplicate.MailRefusal);
            MailRefusalLiftedFor = null;
        }
        // Duplicates were withdrawn where they could not be merged: whoever is there by one record is there.
        if (duplicate.WithdrawnAt is null)
            WithdrawnAt = null;
    }

    static List<Lead> EndUnder(BanList bans, IReadOnlyList<Lead> leads, Person stays, Stamp stamp)
    {
        var ended = new List<Lead>();
        foreach (var lead in leads.Where(lead => lead.IsWorkedWith(stays.Id) && !lead.IsOver(stamp.Today)))
        {
            if (lead.BannedBy(bans) is not { } ban)
                continue;
            lead.EndByBan(ban, stamp);
            ended.Add(lead);
        }
        return ended;
    }

    /// <summary>No way goes on for the record that is given up, and none that would bring a mail that the other has got.</summary>
    static int EndWays(IReadOnlyList<Enrolment> duplicate, IReadOnlyList<Enrolment> kept, Stamp stamp)
    {
        var over = duplicate
            .Concat(
                kept.Where(way =>
                    duplicate.Any(other => other.Sequence == way.Sequence && other.NextStep > way.NextStep)
                )
            )
            .Where(way => way.EndedAt is null)
            .ToList();
        foreach (var way in over)
            way.Stop(EnrolmentEnd.Merged, stamp);
        return over.Count;
    }

    /// <summary>
    /// An objection that stands for the record that is given up stands for the one that stays, whatever that had agreed
    /// to. For an address that both have, the one that stays has answered itself.
    /// </summary>
    static Consent? Object(PersonRecord duplicate, PersonRecord kept, Stamp stamp)
    {
        if (duplicate.Follower is { EndedAt: null } following)
        {
            kept.Follower?.Narrow(following);
            following.End(stamp);
        }
        var (gone, stays) = (duplicate.Person, kept.Person);
        var known = kept.Ledger.Select(entry => entry.Id).ToHashSet();
        var ledger = duplicate.Ledger.Where(entry => entry.Person == gone.Id || !known.Contains(entry.Id)).ToList();
        if (
            Consent.ObjectionIn(ledger, gone.Id, ContactChannel.Mail) is not { } objection
            || Consent.ObjectionIn(kept.Ledger, stays.Id, ContactChannel.Mail) is not null
        )
            return null;
        kept.Follower?.End(stamp);
        return objection.CopyFor(stays, stamp);
    }

    /// <summary>
    /// They agreed to mails at the address by which a merged record of theirs knows them. From now on it is the address
    /// of the one that stayed, so that nothing goes where nobody agreed; the other one stays known at the merged record.
    /// </summary>
    /// <param name="merged">A record that was merged into this one.</param>
    /// <exception cref="ArgumentException">It was not.</exception>
    public void TakeAddressOf(Person merged)
    {
        if (merged.MergedInto != Id)
            throw new ArgumentException("That record was not merged into this one.", nameof(merged));
        (Mail, merged.Mail) = (merged.Mail, Mail);
        (MailKey, merged.MailKey) = (merged.MailKey, MailKey);
        (MailRefusedAt, merged.MailRefusedAt) = (merged.MailRefusedAt, MailRefusedAt);
        (MailRefusal, merged.MailRefusal) = (merged.MailRefusal, MailRefusal);
        (MailRefusalLiftedFor, merged.MailRefusalLiftedFor) = (merged.MailRefusalLiftedFor, MailRefusalLiftedFor);
    }
}
