using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Storage;
using Leadwerk.Storage.Bans;
using Leadwerk.Storage.Marketing;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Marketing.Public;

/// <summary>Whom a confirmed form comes from.</summary>
/// <param name="Person">The person, known before or new.</param>
/// <param name="Company">Their company.</param>
/// <param name="Record">The record by whose address they are known: the person's own, or one that was merged into it.</param>
/// <param name="Proven">
/// True where the confirmed address itself shows that they belong to it: we knew them, or it is of the company's
/// domain. A name that somebody typed shows nothing.
/// </param>
sealed record Acquaintance(Person Person, Company Company, Person Record, bool Proven)
{
    /// <summary>Addresses that anybody can have; their domain is nobody's company.</summary>
    static readonly HashSet<string> Everybodys = new(StringComparer.Ordinal)
    {
        "aol.com",
        "arcor.de",
        "freenet.de",
        "gmail.com",
        "gmx.at",
        "gmx.ch",
        "gmx.de",
        "gmx.net",
        "googlemail.com",
        "hotmail.com",
        "hotmail.de",
        "icloud.com",
        "live.com",
        "live.de",
        "mail.de",
        "mailbox.org",
        "me.com",
        "msn.com",
        "online.de",
        "outlook.com",
        "outlook.de",
        "posteo.de",
        "proton.me",
        "protonmail.com",
        "t-online.de",
        "web.de",
        "yahoo.com",
        "yahoo.de",
    };

    /// <summary>Finds them, or adds them to what the next save writes, with the ban that outlived their erasure.</summary>
    public static async Task<Acquaintance> Of(LeadwerkDb db, SignUp signUp, Stamp stamp, CancellationToken cancel)
    {
        var address = ContactKeys.Mail(signUp.Address)!;
        var known = await db
            .People.Where(one => one.MailKey == address && one.ErasedAt == null)
            .OrderBy(one => one.MergedInto != null)
            .ThenBy(one => one.RecordedAt)
            .FirstOrDefaultAsync(cancel);
        if (known is not null)
        {
            var stays = known.MergedInto is { } kept
                ? await db.People.SingleAsync(one => one.Id == kept, cancel)
                : known;
            var theirs = await db.Companies.SingleAsync(one => one.Id == stays.Company, cancel);
            return new Acquaintance(stays, theirs, known, true);
        }
        var (company, proven) = await CompanyOf(db, signUp, stamp, cancel);
        var person = Made(Person.Record(company, new PersonData(signUp.Name!, Mail: address), stamp));
        db.People.Add(person);
        await new BanMemory(db).Recall(person, company, cancel);
        return new Acquaintance(person, company, person, proven);
    }

    static async Task<(Company Company, bool Proven)> CompanyOf(
        LeadwerkDb db,
        SignUp signUp,
        Stamp stamp,
        CancellationToken cancel
    )
    {
        var domain = ContactKeys.Domain(signUp.Address) is { } host && !Everybodys.Contains(host) ? host : null;
        if (domain is not null)
        {
            var ofDomain = await db
                .Companies.Where(one => one.Domain == domain && one.MergedInto == null)
                .OrderBy(one => one.RecordedAt)
                .FirstOrDefaultAsync(cancel);
            if (ofDomain is not null)
                return (ofDomain, true);
        }
        var fresh = Made(Company.Record(new CompanyData(signUp.Company!, domain), stamp));
        var named = await (
            from same in db.Companies
            where same.DuplicateKey == fresh.DuplicateKey
            from stayed in db.Companies
            where stayed.Id == (same.MergedInto ?? same.Id)
            orderby stayed.RecordedAt
            select stayed
        ).FirstOrDefaultAsync(cancel);
        if (named is not null)
            return (named, false);
        db.Companies.Add(fresh);
        return (fresh, true);
    }

    static T Made<T>(ContactResult<T> result) =>
        result is ContactResult<T>.Kept kept
            ? kept.Value
            : throw new InvalidOperationException($"A form was taken that cannot be kept: {result.Text.English}");
}
