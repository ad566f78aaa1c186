namespace Leadwerk.Features.Audit;

/// <summary>Parts of the report that need nothing of each other run side by side where that pays.</summary>
static class Parts
{
    // A small file is done before a second thread has started.
    const int FewestLeads = 20_000;

    public static Task<T> Start<T>(int leads, Func<T> part) =>
        leads < FewestLeads ? Task.FromResult(part()) : Task.Run(part);
}
