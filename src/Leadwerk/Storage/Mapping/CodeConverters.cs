using Leadwerk.Domain.Money;
using Leadwerk.Domain.Phases;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Leadwerk.Storage.Mapping;

/// <summary>Three letters.</summary>
sealed class CurrencyCode() : ValueConverter<Currency, string>(currency => currency.Code, code => Read(code))
{
    static Currency Read(string code) =>
        Currency.Parse(code) ?? throw new InvalidDataException($"\"{code}\" in the database is no currency.");
}

/// <summary>One to four letters or digits.</summary>
sealed class PhaseLetters() : ValueConverter<PhaseCode, string>(phase => phase.Value, code => Read(code))
{
    static PhaseCode Read(string code) =>
        PhaseCode.Parse(code) ?? throw new InvalidDataException($"\"{code}\" in the database is no phase.");
}
