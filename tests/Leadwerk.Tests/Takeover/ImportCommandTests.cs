using System.Text.RegularExpressions;
using Leadwerk.Tests.Commands;
using Microsoft.Data.Sqlite;
using Spectre.Console.Testing;

namespace Leadwerk.Tests.Takeover;

/// <summary>The command: what it says, what it writes and where. Its day is 25 November 2026.</summary>
public sealed partial class ImportCommandTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    string List(params string[] rows) => folder.File("alt.csv", OldList.Csv(rows));

    Started Import(params string[] args) => Started.With(["import", .. args, "--data", folder["data"]]);

    [Fact]
    public void A_preview_says_what_would_come_and_leaves_nothing_behind()
    {
        var run = Import(
            List(
                OldList.Row("1", "Weber e.K.", "2026-11-01"),
                OldList.Row("2", "Huber GmbH", "2025-01-10"),
                OldList.Row("3", "Hubre GmbH & Co. KG", "2025-01-10", outcome: "won", ended: "2025-03-01"),
                OldList.Row("4", "")
            ),
            "--preview"
        );
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "Leads: 3 neu; offen 1, gewonnen 1, verloren 0, schon verfallen 1",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("2 Huber GmbH: verfallen am 09.07.2025", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "alt.csv, Zeile 5: Nicht übernommen: Die Zeile nennt keine Firma.",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.EndsWith("Es wurde nichts gespeichert.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(["alt.csv"], folder.Names);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Bad_rows_are_written_with_all_their_cells_and_come_in_once_corrected()
    {
        var file = List(
            OldList.Row("1", "Weber e.K.", "2026-11-01"),
            OldList.Row("2", "", "2026-11-02", title: "=1+1"),
            OldList.Row("1", "Doppelt AG", "2026-11-02")
        );
        var run = Import(file);
        Assert.Equal(0, run.ExitCode);
        var bad = folder["alt.korrigieren.csv"];
        Assert.Contains($"Zum Korrigieren und erneuten Importieren: {bad}", run.Output, StringComparison.Ordinal);
        var lines = File.ReadAllLines(bad);
        Assert.StartsWith("leadwerk_row,leadwerk_expected,lead,title", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("3,\"Nicht übernommen: Die Zeile nennt keine Firma.", lines[1], StringComparison.Ordinal);
        Assert.Contains(",2,'=1+1,,", lines[1], StringComparison.Ordinal);
        Assert.Contains("Nummer, die nur einmal vorkommt", lines[2], StringComparison.Ordinal);
        Assert.Contains(",1,Anlage,Doppelt AG,", lines[2], StringComparison.Ordinal);
        File.WriteAllText(
            bad,
            File.ReadAllText(bad)
                .Replace("'=1+1,,", "'=1+1,Neu GmbH,", StringComparison.Ordinal)
                .Replace(",1,Anlage,Doppelt", ",3,Anlage,Doppelt", StringComparison.Ordinal)
        );
        Assert.Contains("Leads: 2 neu; offen 2", Import(bad).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_at_the_end_undoes_the_import()
    {
        var file = List(OldList.Row("1", "Weber e.K.", "2026-11-01"));
        var import = Id().Match(Import(file).Output).Groups["id"].Value;
        Assert.Contains("Nichts Neues: Es wurde nichts geändert.", Import(file).Output, StringComparison.Ordinal);
        Assert.Contains(
            "Zurückgenommen würden die Angaben von 1 Leads.",
            Import("--undo", import, "--preview").Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Zurückgenommen: die Angaben von 1 Leads.",
            Import("--undo", import).Output,
            StringComparison.Ordinal
        );
        Assert.Equal(1, Import("--undo", Guid.NewGuid().ToString()).ExitCode);
    }

    [Fact]
    public void Stages_that_do_not_say_which_phase_they_are_are_asked_for_with_the_text_to_complete()
    {
        var file = folder.File(
            "crm.csv",
            "id,name,company,stage,created\n1,A,Weber,Rot,2026-11-01\n2,B,Huber,Blau,2026-11-02\n3,C,Neu,Gelb,2026-11-03\n"
        );
        var refused = Import(file);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("--stages \"Rot=", refused.Error, StringComparison.Ordinal);
        var text = StagesText().Match(refused.Error).Groups["text"].Value;
        Assert.Contains("Leads: 3 neu; offen 3", Import(file, "--stages", text).Output, StringComparison.Ordinal);
        using var keyboard = new TestConsole();
        keyboard.Interactive();
        keyboard.Input.PushTextWithEnter("n");
        var asked = new Started { Keyboard = keyboard }.Run("import", file, "--data", folder["other"]);
        Assert.Equal(1, asked.ExitCode);
        Assert.Contains(
            "Stimmt das?",
            string.Join(' ', keyboard.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("--grace", "61")]
    [InlineData("--undo", "gestern")]
    [InlineData("--bad", "alt.csv")]
    [InlineData("--sorce", "x")]
    public void A_wrong_option_is_said_and_nothing_is_done(string option, string value)
    {
        var file = List(OldList.Row("1", "Weber e.K.", "2026-11-01"));
        var run = Import(file, option, option == "--bad" ? file : value);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
        Assert.Equal(["alt.csv"], folder.Names);
    }

    [Fact]
    public void A_folder_that_another_leadwerk_works_on_is_left_alone()
    {
        using var owner = Leadwerk.Storage.DataFolderLock.TryTake(folder["data"]);
        var run = Import(List(OldList.Row("1", "Weber e.K.", "2026-11-01")));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("ein anderes Leadwerk", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "--grace TAGE")]
    [InlineData("export", "leads.csv")]
    public void Both_commands_have_their_page_in_both_languages_at_most_eighty_columns_wide(string command, string part)
    {
        var (german, english) = (Started.With(command, "--help"), Started.InEnglish(command, "--help"));
        Assert.Contains(part, german.Output, StringComparison.Ordinal);
        Assert.NotEqual(german.Output, english.Output);
        Assert.All((german.Output + english.Output).Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [GeneratedRegex("--undo (?<id>[0-9a-f-]{36})", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Id();

    [GeneratedRegex("--stages \"(?<text>[^\"]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex StagesText();
}
