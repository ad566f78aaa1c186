using Leadwerk.Commands;

namespace Leadwerk.Tests.Commands;

public class DraftFileTests
{
    [Fact]
    public void The_name_stands_for_the_old_file_until_the_new_one_is_whole()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("report.html", "old");
        DraftFile.Write(
            path,
            stream =>
            {
                stream.Write("new"u8);
                stream.Flush();
                Assert.Equal("old", File.ReadAllText(path));
            },
            CancellationToken.None
        );
        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal(["report.html"], folder.Names);
    }

    [Fact]
    public void Where_no_file_stands_yet_the_whole_one_appears()
    {
        using var folder = new TemporaryFolder();
        DraftFile.Write(folder["report.html"], stream => stream.Write("new"u8), CancellationToken.None);
        Assert.Equal("new", File.ReadAllText(folder["report.html"]));
        Assert.Equal(["report.html"], folder.Names);
    }

    [Fact]
    public void Interrupted_halfway_the_old_file_is_untouched_and_no_draft_is_left()
    {
        using var folder = new TemporaryFolder();
        using var interruption = new CancellationTokenSource();
        var path = folder.File("report.html", "old");
        Assert.Throws<OperationCanceledException>(() =>
            DraftFile.Write(
                path,
                stream =>
                {
                    stream.Write("half"u8);
                    interruption.Cancel();
                    stream.Write("the other half"u8);
                },
                interruption.Token
            )
        );
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal(["report.html"], folder.Names);
    }

    [Fact]
    public void A_link_keeps_pointing_where_it_did()
    {
        using var folder = new TemporaryFolder();
        var target = folder.File("target.html", "old");
        File.CreateSymbolicLink(folder["link.html"], target);
        DraftFile.Write(folder["link.html"], stream => stream.Write("new"u8), CancellationToken.None);
        Assert.Equal("new", File.ReadAllText(target));
        Assert.NotNull(new FileInfo(folder["link.html"]).LinkTarget);
    }

    [Fact]
    public void A_device_is_written_to_and_not_replaced()
    {
        DraftFile.Write("/dev/null", stream => stream.Write("gone"u8), CancellationToken.None);
        Assert.Empty(File.ReadAllText("/dev/null"));
    }
}
