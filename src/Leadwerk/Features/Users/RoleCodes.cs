using Leadwerk.Domain.Users;

namespace Leadwerk.Features.Users;

/// <summary>Roles as they are typed on the command line.</summary>
static class RoleCodes
{
    static readonly (Role Role, string Code)[] Codes =
    [
        (Role.Administrator, "administrator"),
        (Role.HeadOfSales, "head-of-sales"),
        (Role.Rep, "rep"),
        (Role.Marketing, "marketing"),
        (Role.Reader, "reader"),
    ];

    public static string All => string.Join(", ", Codes.Select(known => known.Code));

    /// <summary>The role that was typed; null when there is none.</summary>
    public static Role? Of(string typed)
    {
        foreach (var (role, code) in Codes)
        {
            if (code.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase))
                return role;
        }
        return null;
    }

    public static string Of(Role role) => Array.Find(Codes, known => known.Role == role).Code;
}
