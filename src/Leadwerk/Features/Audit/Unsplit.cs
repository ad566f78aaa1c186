namespace Leadwerk.Features.Audit;

/// <summary>The whole way from start to order, where the file records no entries into the single phases.</summary>
static class Unsplit
{
    public const string Code = "*";
}
