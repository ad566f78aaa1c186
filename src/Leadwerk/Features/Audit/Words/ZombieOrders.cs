namespace Leadwerk.Features.Audit.Words;

/// <summary>What zombies still bring by measurement: a lead at a rule's limit may have a good chance.</summary>
/// <param name="OfZombies">Sum of their measured chances.</param>
/// <param name="OfAll">The same over all open leads.</param>
/// <param name="Unmeasured">Open leads without an estimate, which neither sum counts.</param>
sealed record ZombieOrders(double OfZombies, double OfAll, int Unmeasured)
{
    /// <summary>Null where no zombie has an estimate.</summary>
    public static ZombieOrders? Of(AuditReport report)
    {
        var measured = report.OpenLeads.Where(lead => lead.Order?.Estimate is not null).ToArray();
        return Array.Exists(measured, lead => lead.Zombie)
            ? new ZombieOrders(
                Sum(measured.Where(lead => lead.Zombie)),
                Sum(measured),
                report.OpenLeads.Count - measured.Length
            )
            : null;
    }

    static double Sum(IEnumerable<OpenLead> leads) => leads.Sum(lead => lead.Order!.Value.Estimate!.Value);
}
