using Leadwerk.Domain.Users;
using Microsoft.AspNetCore.Authorization;

namespace Leadwerk.Web.Access;

/// <summary>What somebody must be able to do, at least to something, to see a page or use an endpoint at all.</summary>
/// <remarks>Whether they may do it to this one lead is asked where the lead is known.</remarks>
/// <param name="operation">The operation.</param>
/// <param name="or">Others that open it as well.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
sealed class NeedsAttribute(Operation operation, params Operation[] or)
    : AuthorizeAttribute,
        IAuthorizationRequirement,
        IAuthorizationRequirementData
{
    public Operation Operation => operation;

    /// <summary>Others that open it as well.</summary>
    public IReadOnlyList<Operation> Or => or;

    /// <summary>All that open it.</summary>
    public IEnumerable<Operation> Any => or.Prepend(operation);

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>Asks <see cref="Rights"/>.</summary>
sealed class NeedsHandler(Caller caller) : AuthorizationHandler<NeedsAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute requirement)
    {
        if (requirement.Any.Any(caller.MayAnywhere))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
