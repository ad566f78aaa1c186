namespace Leadwerk.Storage.Mails;

/// <summary>What a mail is for; it decides what happens when nobody knows whether it arrived.</summary>
enum MailPurpose
{
    /// <summary>An administrator tries the server.</summary>
    Test,

    /// <summary>A user's list of the day.</summary>
    MorningList,

    /// <summary>A link by which a new user sets their first password.</summary>
    Invitation,

    /// <summary>A link by which a user sets a new password.</summary>
    PasswordLink,

    /// <summary>News to a user that their account was changed.</summary>
    AccountNotice,

    /// <summary>Prepared words about a lead, to a person of a customer.</summary>
    Wording,

    /// <summary>The last words to a person of a customer, which belong to a ban.</summary>
    ClosingWords,

    /// <summary>Asks whoever filled in a form whether it was them; no advertising in it.</summary>
    SignUpConfirmation,

    /// <summary>Something worth reading, to a follower.</summary>
    Advertising,
}

static class MailPurposes
{
    /// <summary>
    /// Customers get a mail at most once: a second one would be advertising that nobody asked for. Users get theirs at
    /// least once: a missing link keeps somebody from working, a second one hurts nobody.
    /// </summary>
    public static bool GoesToCustomers(this MailPurpose purpose) =>
        purpose
            is MailPurpose.Wording
                or MailPurpose.ClosingWords
                or MailPurpose.SignUpConfirmation
                or MailPurpose.Advertising;
}
