using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Users;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Takeover.Judging;

/// <summary>
/// The reps of a list: users of the same name or mail address; others are added, so that their leads stay theirs. Nobody
/// can sign in as one of them before an administrator gives them an account.
/// </summary>
sealed class OwnerBook
{
    const string NowhereHost = "alte-liste.invalid";
    const int LongestLocalPart = 60;

    readonly User list;
    readonly Dictionary<string, User> byName = new(StringComparer.Ordinal);
    readonly Dictionary<string, User> byMail = new(StringComparer.OrdinalIgnoreCase);

    OwnerBook(User list) => this.list = list;

    /// <summary>Those who are in no database yet, whether or not a lead of theirs is taken over.</summary>
    readonly List<User> added = [];

    /// <summary>Reps who were added for leads that are taken over.</summary>
    public List<User> Used { get; } = [];

    public static async Task<OwnerBook> Of(LeadwerkDb db, User list, CancellationToken cancel)
    {
        var book = new OwnerBook(list);
        foreach (var user in await db.Users.AsNoTracking().OrderBy(user => user.Id).ToListAsync(cancel))
            book.Know(user);
        return book;
    }

    /// <summary>Who works a lead of the list.</summary>
    /// <param name="owner">Name or mail address; null where the list names nobody.</param>
    public UserId Of(string? owner)
    {
        if (owner is null || FoldedName.Spelled(owner) is not { Length: > 0 } name)
            return list.Id;
        if (byMail.TryGetValue(owner, out var user) || byName.TryGetValue(name, out user))
            return user.Id;
        return Add(owner, name).Id;
    }

    User Add(string owner, string name)
    {
        var mail = ContactKeys.IsMail(owner) ? owner : $"{LocalPart(name)}@{NowhereHost}";
        if (byMail.TryGetValue(mail, out var same))
            return same;
        if (User.Add(owner, mail, Role.Rep) is not UserResult.Kept { User: var rep })
            return list;
        added.Add(rep);
        Know(rep);
        return rep;
    }

    /// <summary>The reps of leads that are taken over, as far as they are in no database yet.</summary>
    public IReadOnlyList<User> Use(IReadOnlyList<Lead> taken)
    {
        var owners = taken.Select(lead => lead.Owner).OfType<UserId>().ToHashSet();
        var used = added.FindAll(user => owners.Contains(user.Id));
        added.RemoveAll(used.Contains);
        Used.AddRange(used);
        return used;
    }

    static string LocalPart(string name) =>
        (name.Length > LongestLocalPart ? name[..LongestLocalPart] : name).Replace(' ', '.');

    void Know(User user)
    {
        byMail.TryAdd(user.Mail, user);
        byName.TryAdd(FoldedName.Spelled(user.Name), user);
    }
}
