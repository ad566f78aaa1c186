using Leadwerk.Domain.Users;
using Leadwerk.Mail;
using Leadwerk.Storage;
using Leadwerk.Storage.Accounts;
using Leadwerk.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Users;

/// <summary>Accounts from the console: whoever can run it owns the data anyway, so it asks for no password.</summary>
sealed class Accounts(Store store, TimeProvider clock)
{
    public const string Console = "console";

    /// <summary>Adds a user. The first one is the administrator: no account exists by default.</summary>
    /// <param name="name">First and last name.</param>
    /// <param name="mail">Mail address for signing in.</param>
    /// <param name="role">The role; null for administrator as the first user and rep after that.</param>
    /// <param name="password">A password chosen by the administrator; null for one to be shown once.</param>
    /// <param name="cancel">Stops it before anything is saved.</param>
    public async Task<UserOutcome> Add(string name, string mail, Role? role, string? password, CancellationToken cancel)
    {
        await using var db = store.Open().As(Console, "add-user");
        role ??= await db.Users.AnyAsync(cancel) ? Role.Rep : Role.Administrator;
        var result = User.Add(name, mail, role.Value);
        if (result is not UserResult.Kept { User: var user })
            return new UserOutcome.Refused(result);
        if (password is not null && !Passwords.IsLongEnough(password))
            return new UserOutcome.PasswordTooShort(Passwords.FewestLetters);
        if (await db.Users.AnyAsync(known => known.Mail == user.Mail, cancel))
            return new UserOutcome.MailTaken(user.Mail);
        db.Users.Add(user);
        var shown = password is null ? Passwords.New() : null;
        db.SignIns.Add(NewSignIn(user, Passwords.Hash(user, password ?? shown!)));
        await db.SaveChangesAsync(cancel);
        return new UserOutcome.Added(user, shown);
    }

    /// <summary>All users, those who were shut out last.</summary>
    public async Task<IReadOnlyList<User>> All(CancellationToken cancel)
    {
        await using var db = store.Open();
        return await db
            .Users.AsNoTracking()
            .OrderBy(user => user.ClosedAt != null)
            .ThenBy(user => EF.Functions.Collate(user.Name, db.GermanOrder))
            .ToListAsync(cancel);
    }

    /// <summary>Gives a user a new password and signs them out everywhere.</summary>
    /// <param name="mail">Their mail address.</param>
    /// <param name="password">A password chosen by the administrator; null for one to be shown once.</param>
    /// <param name="cancel">Stops it before anything is saved.</param>
    public async Task<UserOutcome> Reset(string mail, string? password, CancellationToken cancel)
    {
        if (password is not null && !Passwords.IsLongEnough(password))
            return new UserOutcome.PasswordTooShort(Passwords.FewestLetters);
        await using var db = store.Open().As(Console, "reset-password");
        var wanted = mail.Trim().ToLowerInvariant();
        if (await db.Users.SingleOrDefaultAsync(user => user.Mail == wanted, cancel) is not { } found)
            return new UserOutcome.NoSuchUser(
                mail,
                Spelling.Nearest(wanted, await db.Users.Select(user => user.Mail).ToListAsync(cancel))
            );
        var shown = password is null ? Passwords.New() : null;
        var hash = Passwords.Hash(found, password ?? shown!);
        // Whoever came with an old list has none yet.
        if (await db.SignIns.SingleOrDefaultAsync(entity => entity.User == found.Id, cancel) is { } signIn)
            (signIn.PasswordHash, signIn.MustChange, signIn.SetAt, signIn.Stamp) = (hash, true, Now, Guid.NewGuid());
        else
            db.SignIns.Add(NewSignIn(found, hash));
        if (await MailSettings.Setup(db, cancel) is { } setup)
            AccountNotice.Write(
                db,
                setup,
                found,
                found.Mail,
                AccountChange.Password,
                new Speech(found.MailLanguage ?? Speech.Languages[0]),
                Now
            );
        db.Note("app_user", found.Id.Value, new Dictionary<string, object?> { ["password"] = "set" });
        await db.SaveChangesAsync(cancel);
        return new UserOutcome.PasswordSet(found, shown);
    }

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    SignIn NewSignIn(User user, string hash) =>
        new()
        {
            User = user.Id,
            PasswordHash = hash,
            MustChange = true,
            SetAt = Now,
            Stamp = Guid.NewGuid(),
        };
}
