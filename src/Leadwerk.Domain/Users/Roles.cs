namespace Leadwerk.Domain.Users;

/// <summary>What a role brings with it, whoever has it.</summary>
public static class Roles
{
    /// <summary>Whether leads can be handed to whoever has it: to reps and the head of sales.</summary>
    public static bool TakesLeads(this Role role) => role is Role.Rep or Role.HeadOfSales;
}
