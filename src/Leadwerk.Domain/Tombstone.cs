namespace Leadwerk.Domain;

/// <summary>What stands where personal data were erased (Art. 17 GDPR). Facts stay facts, counts stay counts.</summary>
public static class Tombstone
{
    /// <summary>The text that replaces an erased one.</summary>
    public const string Text = "[gelöscht nach Art. 17 DSGVO]";
}
