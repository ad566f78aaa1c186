using System.Globalization;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Features.Demo.Selling;

/// <summary>The documents by which customers order.</summary>
static class Orders
{
    /// <summary>A document of a day, near the offer where there was one.</summary>
    public static NewEvidence On(Pursuit pursuit, Criterion criterion, DateOnly day, Dice dice)
    {
        var euros = Euro.Hundreds((pursuit.OfferEuros ?? pursuit.Euros) * (0.9 + dice.Roll() * 0.12));
        var number = string.Create(CultureInfo.InvariantCulture, $"45{dice.Between(0, 99_999_999):00000000}");
        return new NewEvidence(criterion.Id, new EvidenceContent.Document(number, day, Euro.Of(euros)), day);
    }
}
