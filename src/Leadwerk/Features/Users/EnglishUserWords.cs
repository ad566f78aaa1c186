namespace Leadwerk.Features.Users;

sealed class EnglishUserWords : UserWords
{
    protected override string[] Headers => ["Name", "Mail", "Role", ""];
    protected override string Closed => "shut out";

    protected override string Nobody =>
        "There is no account yet. The first one is the administrator's: leadwerk user add \"First and last name\" MAIL";

    public override string Of(UserOutcome outcome) =>
        outcome switch
        {
            UserOutcome.Added added =>
                $"{added.User.Name} ({added.User.Mail}) now has an account with the role {RoleCodes.Of(added.User.Role)}.{Once(added.Password)}",
            UserOutcome.PasswordSet set =>
                $"{set.User.Name} ({set.User.Mail}) has a new password and is signed out everywhere.{Once(set.Password)}",
            UserOutcome.MailTaken taken =>
                $"There is an account for {taken.Mail} already; it is unchanged. For a new password: leadwerk user reset {taken.Mail}",
            UserOutcome.NoSuchUser { Nearest: null } none =>
                $"There is no account for {none.Mail}. Nothing was changed. All accounts: leadwerk user list",
            UserOutcome.NoSuchUser none =>
                $"There is no account for {none.Mail}. Nothing was changed. Did you mean {none.Nearest}?",
            UserOutcome.Refused refused => refused.Why.Text.English,
            UserOutcome.PasswordTooShort tooShort =>
                $"The password needs at least {tooShort.Fewest} characters (200 at most). Nothing was changed.",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };

    public override string NotARole(string typed) => $"--role \"{typed}\": the roles are {RoleCodes.All}.";

    static string Once(string? password) =>
        password is null
            ? ""
            : $"\nPassword: {password}\nIt is shown this one time only and has to be changed at the first sign-in.";
}
