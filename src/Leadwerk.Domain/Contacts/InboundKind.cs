namespace Leadwerk.Domain.Contacts;

/// <summary>How they came to us.</summary>
public enum InboundKind
{
    /// <summary>They called.</summary>
    Call,

    /// <summary>They wrote.</summary>
    Mail,

    /// <summary>They filled in a form; counts once its mail was confirmed.</summary>
    Form,
}
