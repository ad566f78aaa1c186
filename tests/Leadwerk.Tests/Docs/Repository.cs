namespace Leadwerk.Tests.Docs;

/// <summary>The checkout that the tests run in.</summary>
static class Repository
{
    public static string Root { get; } = Find();

    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Leadwerk.slnx")))
                return folder.FullName;
        }
        throw new InvalidOperationException("The tests run inside a checkout of the repository.");
    }
}
