using System.Reflection;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Escalation;
using Leadwerk.Domain.Expiry;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Users;

namespace Leadwerk.Domain.Tests;

public class ShapeTests
{
    static readonly Type[] All = typeof(Lead).Assembly.GetTypes();

    static bool IsEntity(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsPublic: true }
        && type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic)
            .Any(constructor => constructor.GetParameters().Length == 0)
        && type.GetProperties().Any(property => property.SetMethod?.IsPrivate == true);

    [Fact]
    public void What_is_kept_cannot_be_set_from_outside()
    {
        var entities = All.Where(IsEntity).ToArray();
        Assert.True(entities.Length >= 18, string.Join(' ', entities.Select(type => type.Name)));
        Assert.Empty(
            entities
                .SelectMany(type => type.GetProperties())
                .Where(property => property.SetMethod?.IsPublic == true)
                .Select(property => $"{property.DeclaringType!.Name}.{property.Name}")
        );
        Assert.All(entities, type => Assert.Empty(type.GetConstructors()));
    }

    [Fact]
    public void Whatever_can_change_alone_has_its_own_version()
    {
        Type[] roots =
        [
            typeof(Lead),
            typeof(Company),
            typeof(Person),
            typeof(InboundContact),
            typeof(ContactBan),
            typeof(PhasePlan),
            typeof(EscalationPlan),
            typeof(ExpiryRule),
            typeof(User),
            typeof(Note),
        ];
        Assert.All(roots, root => Assert.Equal(typeof(Guid), root.GetProperty("Version")?.PropertyType));
    }

    [Fact]
    public void Results_are_closed_hierarchies_with_their_text()
    {
        var results = All.Where(type =>
                type.IsPublic && type.IsAbstract && type.Name.Split('`')[0].EndsWith("Result", StringComparison.Ordinal)
            )
            .ToArray();
        Assert.True(results.Length >= 16);
        foreach (var result in results)
        {
            Assert.All(
                result.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic),
                constructor => Assert.False(constructor.IsPublic)
            );
            Assert.Equal(typeof(LocalText), result.GetProperty("Text")?.PropertyType);
            Assert.All(
                result.GetNestedTypes(),
                nested => Assert.True(nested.IsSealed || nested.IsAbstract, nested.FullName)
            );
        }
    }

    [Fact]
    public void Ids_of_different_things_cannot_be_mixed_up_and_come_in_the_order_of_creation()
    {
        var ids = All.Where(type =>
                type.GetInterfaces()
                    .Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ITypedId<>))
            )
            .ToArray();
        Assert.True(ids.Length >= 16);
        Assert.All(ids, id => Assert.Equal(7, NewValue(id).Version));
        Assert.Equal(LeadId.From(Guid.Empty), new LeadId(Guid.Empty));
    }

    static Guid NewValue(Type id) => (Guid)id.GetProperty("Value")!.GetValue(id.GetMethod("New")!.Invoke(null, null))!;
}
