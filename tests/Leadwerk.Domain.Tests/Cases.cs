using System.Globalization;

namespace Leadwerk.Domain.Tests;

/// <summary>How many random cases a property tries: fewer while the tests run once for each mutant.</summary>
static class Cases
{
    public static int Of(int usual) =>
        Environment.GetEnvironmentVariable("LEADWERK_CASES") is { Length: > 0 } most
            ? Math.Min(usual, int.Parse(most, CultureInfo.InvariantCulture))
            : usual;
}
