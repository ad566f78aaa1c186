namespace Leadwerk.Domain.Users;

public sealed partial class User
{
    /// <summary>Since when they want no morning mail, UTC; null while they get one.</summary>
    public DateTime? NoMorningMailSince { get; private set; }

    /// <summary>de or en: the language of mails to them; null for the usual one of the program.</summary>
    public string? MailLanguage { get; private set; }

    /// <summary>Whether the list of the day is sent to them: whoever works leads, unless they said no.</summary>
    public bool WantsMorningMail => WorksLeads && NoMorningMailSince is null;

    /// <summary>Says what mails they want.</summary>
    /// <param name="morning">Whether they want the list of the day.</param>
    /// <param name="language">de or en; anything else leaves it as it was.</param>
    /// <param name="stamp">When.</param>
    public void ChooseMails(bool morning, string? language, Stamp stamp)
    {
        NoMorningMailSince = morning ? null : NoMorningMailSince ?? stamp.At;
        if (language is "de" or "en")
            MailLanguage = language;
    }
}
