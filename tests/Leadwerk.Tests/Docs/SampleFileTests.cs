using Leadwerk.Tests.Docs.Samples;

namespace Leadwerk.Tests.Docs;

public class SampleFileTests
{
    public static TheoryData<string> Names => [.. SampleFiles.All.Keys];

    /// <summary>When the generator changed on purpose: copy artifacts/samples over samples.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void The_committed_samples_are_what_the_generator_makes(string name)
    {
        var made = SampleFiles.All[name]();
        var committed = Repository.Path($"samples/{name}");
        if (File.Exists(committed) && made.AsSpan().SequenceEqual(File.ReadAllBytes(committed)))
            return;
        var fresh = Repository.Path("artifacts/samples");
        Directory.CreateDirectory(fresh);
        File.WriteAllBytes(System.IO.Path.Combine(fresh, name), made);
        Assert.Fail($"samples/{name} differs from what the generator makes; its version lies in artifacts/samples.");
    }

    [Fact]
    public void Nothing_else_lies_beside_the_samples() =>
        Assert.Equal(
            SampleFiles.All.Keys,
            Directory
                .GetFiles(Repository.Path("samples"), "*.csv")
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal)
        );
}
