namespace Leadwerk.Features.Users;

sealed class GermanUserWords : UserWords
{
    protected override string[] Headers => ["Name", "E-Mail", "Rolle", ""];
    protected override string Closed => "gesperrt";

    protected override string Nobody =>
        "Es gibt noch kein Konto. Das erste bekommt die Verwaltung: leadwerk user add \"Vor- und Nachname\" MAIL";

    public override string Of(UserOutcome outcome) =>
        outcome switch
        {
            UserOutcome.Added added =>
                $"{added.User.Name} ({added.User.Mail}) hat jetzt ein Konto mit der Rolle {RoleCodes.Of(added.User.Role)}.{Once(added.Password)}",
            UserOutcome.PasswordSet set =>
                $"{set.User.Name} ({set.User.Mail}) hat ein neues Passwort und ist überall abgemeldet.{Once(set.Password)}",
            UserOutcome.MailTaken taken =>
                $"Für {taken.Mail} gibt es schon ein Konto; es ist unverändert. Ein neues Passwort: leadwerk user reset {taken.Mail}",
            UserOutcome.NoSuchUser { Nearest: null } none =>
                $"Für {none.Mail} gibt es kein Konto. Es wurde nichts verändert. Alle Konten: leadwerk user list",
            UserOutcome.NoSuchUser none =>
                $"Für {none.Mail} gibt es kein Konto. Es wurde nichts verändert. Meinten Sie {none.Nearest}?",
            UserOutcome.Refused refused => refused.Why.Text.German,
            UserOutcome.PasswordTooShort tooShort =>
                $"Das Passwort braucht mindestens {tooShort.Fewest} Zeichen (höchstens 200). Es wurde nichts verändert.",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };

    public override string NotARole(string typed) => $"--role „{typed}“: Die Rollen sind {RoleCodes.All}.";

    static string Once(string? password) =>
        password is null
            ? ""
            : $"\nPasswort: {password}\nEs wird nur dieses eine Mal gezeigt und muss bei der ersten Anmeldung geändert werden.";
}
