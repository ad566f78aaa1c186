using System.Text;

namespace Leadwerk.Domain.Contacts;

/// <summary>Brings numbers, addresses and domains into one form, so that likely duplicates are equal.</summary>
public static class ContactKeys
{
    const int FewestDigits = 5;
    const int MostDigits = 20;

    /// <summary>A telephone number in international digits; one without country is German.</summary>
    /// <param name="phone">As people write it.</param>
    /// <returns>For instance 4989123456; null where too few or too many digits are there to tell numbers apart.</returns>
    public static string? Phone(string? phone)
    {
        if (phone is null)
            return null;
        var digits = Digits(phone.Replace("(0)", "", StringComparison.Ordinal));
        var international =
            phone.TrimStart().StartsWith('+') ? digits
            : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..]
            : digits.StartsWith('0') ? $"49{digits[1..]}"
            : digits;
        return international.Length is >= FewestDigits and <= MostDigits ? international : null;
    }

    static string Digits(string text)
    {
        var digits = new StringBuilder(text.Length);
        foreach (var letter in text.Where(char.IsAsciiDigit))
            digits.Append(letter);
        return digits.ToString();
    }

    /// <summary>A mail address in the form in which two of the same box are equal: without blanks around it, in lower case.</summary>
    /// <param name="mail">As people write it.</param>
    /// <returns>For instance max@beispiel.de; null where there is none.</returns>
    public static string? Mail(string? mail) => string.IsNullOrWhiteSpace(mail) ? null : mail.Trim().ToLowerInvariant();

    /// <summary>The domain of a web address, host name or mail address, in lower case without "www.".</summary>
    /// <param name="address">As people write it.</param>
    /// <returns>For instance beispiel.de; null where no domain can be read.</returns>
    public static string? Domain(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
            return null;
        var host = address.Trim().ToLowerInvariant();
        host = After(host, "://");
        host = host.Split('/', '?', '#')[0];
        host = After(host, "@").Split(':')[0].TrimEnd('.');
        if (host.StartsWith("www.", StringComparison.Ordinal))
            host = host[4..];
        var plain = host.Length <= 253 && host.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-');
        return plain && host.Contains('.') && !host.StartsWith('.') ? host : null;
    }

    static string After(string text, string mark)
    {
        var at = text.LastIndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? text : text[(at + mark.Length)..];
    }

    /// <summary>Whether a text can be a mail address: one @ with something on both sides, no blank, no control sign.</summary>
    /// <param name="mail">The text.</param>
    /// <returns>True when it can.</returns>
    public static bool IsMail(string mail)
    {
        var at = mail.IndexOf('@', StringComparison.Ordinal);
        return mail.Length <= Person.MailLength
            && at > 0
            && at == mail.LastIndexOf('@')
            && Domain(mail) is not null
            && !mail.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || letter is '<' or '>' or ',');
    }
}
