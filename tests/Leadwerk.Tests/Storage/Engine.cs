namespace Leadwerk.Tests.Storage;

/// <summary>The two databases that everything has to hold on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}
