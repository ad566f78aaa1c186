using System.Linq.Expressions;
using Leadwerk.Domain;
using Leadwerk.Domain.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Mapping;

/// <summary>What the mappings of all nouns have in common.</summary>
static class AggregateMapping
{
    /// <summary>Ids come from the domain; the token is a new one with every save.</summary>
    public static void Aggregate<T, TId>(
        this EntityTypeBuilder<T> entity,
        Expression<Func<T, TId>> id,
        Expression<Func<T, Guid>> version
    )
        where T : class
        where TId : struct, ITypedId<TId>
    {
        entity.HasKey(Boxed(id));
        entity.Property(id).ValueGeneratedNever();
        entity.Property(version).IsConcurrencyToken();
    }

    /// <summary>A list that belongs to a lead and is filled past the read-only face of the domain.</summary>
    /// <param name="lead">The mapping of leads.</param>
    /// <param name="facts">The list.</param>
    /// <param name="field">Where the domain keeps it.</param>
    /// <param name="canGo">Rows of it can be taken out again; all others stay for ever.</param>
    public static void Facts<TFact>(
        this EntityTypeBuilder<Lead> lead,
        Expression<Func<Lead, IEnumerable<TFact>?>> facts,
        string field,
        bool canGo = false
    )
        where TFact : class
    {
        lead.HasMany(facts)
            .WithOne()
            .HasForeignKey(LeadKey)
            .IsRequired()
            .OnDelete(canGo ? DeleteBehavior.ClientCascade : DeleteBehavior.Restrict);
        lead.Navigation(Boxed(facts)!).HasField(field).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    /// <summary>Shadow property of a lead's facts.</summary>
    public const string LeadKey = "LeadId";

    /// <summary>Texts in both languages stand in two columns.</summary>
    public static void Text<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, LocalText>> text, string column)
        where T : class =>
        entity.ComplexProperty(
            text!,
            parts =>
            {
                parts.Property(part => part.German).HasColumnName(column + "_german");
                parts.Property(part => part.English).HasColumnName(column + "_english");
            }
        );

    /// <summary>The segment that a rule holds for; both columns are null where it holds for all others.</summary>
    public static void Segment<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, Segment?>> segment)
        where T : class =>
        entity.ComplexProperty(
            segment,
            parts =>
            {
                parts.Property(part => part.Industry).HasColumnName("industry");
                parts.Property(part => part.BusinessModel).HasColumnName("business_model");
            }
        );

    static Expression<Func<T, object?>> Boxed<T, TValue>(Expression<Func<T, TValue>> member) =>
        Expression.Lambda<Func<T, object?>>(
            typeof(TValue).IsValueType ? Expression.Convert(member.Body, typeof(object)) : member.Body,
            member.Parameters
        );
}
