using Leadwerk.Domain.Contacts;

namespace Leadwerk.Domain.Mailing;

public sealed partial class MailSetup
{
    const int HostLength = 253;
    const int LastPort = 65_535;

    static readonly LocalText HostField = new("Server", "Server");
    static readonly LocalText UserField = new("Benutzername", "User name");
    static readonly LocalText SenderNameField = new("Name des Absenders", "Sender's name");
    static readonly LocalText SenderField = new("Adresse des Absenders", "Sender's address");
    static readonly LocalText ReplyField = new("Antworten an", "Replies to");
    static readonly LocalText AddressField = new("Adresse von Leadwerk", "Address of Leadwerk");

    /// <summary>Changes it.</summary>
    /// <param name="data">All of it; a password that is not given stays.</param>
    /// <returns>The setup, or what is wrong.</returns>
    public MailSetupResult Edit(MailSetupData data)
    {
        if (Problem(data) is { } problem)
            return new MailSetupResult.TextRefused(problem);
        if (data.Port is < 1 or > LastPort)
            return new MailSetupResult.PortOutOfRange();
        if (data.MorningHour is < EarliestHour or >= Noon)
            return new MailSetupResult.HourOutOfRange();
        var password = data.UserName is null ? null : data.SealedPassword ?? SealedPassword;
        if (password is not null && data.Security == MailSecurity.None && !IsThisMachine(data.Host))
            return new MailSetupResult.PlainPassword(data.Host.Trim());
        (Host, Port, Security) = (data.Host.Trim(), data.Port, data.Security);
        (UserName, SealedPassword) = (data.UserName, password);
        (SenderName, SenderAddress, ReplyTo) = (data.SenderName.Trim(), data.SenderAddress.Trim(), data.ReplyTo);
        (PublicAddress, MorningHour) = (data.PublicAddress.Trim().TrimEnd('/'), data.MorningHour);
        return new MailSetupResult.Kept(this);
    }

    /// <summary>Whether a host is the machine that the program runs on, so that nobody listens on the way.</summary>
    /// <param name="host">A name or address.</param>
    /// <returns>True for localhost and the loopback addresses.</returns>
    public static bool IsThisMachine(string host)
    {
        var plain = host.Trim().Trim('[', ']').ToLowerInvariant();
        return plain is "localhost" or "::1"
            || plain.Split('.') is ["127", _, _, _] parts && parts.All(part => byte.TryParse(part, out _));
    }

    static TextRefusal? Problem(MailSetupData data) =>
        Unbroken(data.Host, HostField, HostLength)
        ?? (data.UserName is null ? null : OneLine.Required(data.UserName, UserField, FreeText.NameLength))
        ?? OneLine.Required(data.SenderName, SenderNameField, FreeText.NameLength)
        ?? Address(data.SenderAddress, SenderField)
        ?? (data.ReplyTo is null ? null : Address(data.ReplyTo, ReplyField))
        ?? (
            IsWebAddress(data.PublicAddress)
                ? null
                : new TextRefusal(AddressField, TextProblem.WrongForm, FreeText.LinkLength)
        );

    static TextRefusal? Unbroken(string text, LocalText field, int most) =>
        OneLine.Required(text, field, most)
        ?? (
            text.Trim().Any(letter => char.IsWhiteSpace(letter) || letter is '/' or '@')
                ? new TextRefusal(field, TextProblem.WrongForm, most)
                : null
        );

    static TextRefusal? Address(string text, LocalText field) =>
        ContactKeys.IsMail(text.Trim()) && OneLine.Is(text)
            ? null
            : new TextRefusal(field, TextProblem.WrongForm, Person.MailLength);

    /// <summary>Whether a text is the root of a web site: links are made by putting a path behind it.</summary>
    /// <param name="address">The text.</param>
    /// <returns>True for http and https with a host and nothing behind it but a path.</returns>
    public static bool IsWebAddress(string address) =>
        address.Length <= FreeText.LinkLength
        && Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.Host.Length > 0
        && uri.Query.Length == 0
        && uri.Fragment.Length == 0
        && uri.UserInfo.Length == 0;
}
