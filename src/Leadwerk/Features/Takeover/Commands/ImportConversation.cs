using Leadwerk.Commands;
using Leadwerk.Features.Audit;
using Leadwerk.Features.Import;
using Leadwerk.Features.Takeover.Rows;
using Leadwerk.Storage;
using Leadwerk.Storage.Commands;

namespace Leadwerk.Features.Takeover.Commands;

/// <summary>Reads the files, asks what is unclear, takes the list over or back, and tells it.</summary>
sealed class ImportConversation(CommandConsole console, CommandWords words, string language, CancellationToken cancel)
{
    readonly ImportWords own = ImportWords.In(language);
    readonly Waiting waiting = new(console, cancel);

    public int Run(ImportRequest request)
    {
        var storeWords = StoreWords.In(language);
        return new StoreAccess(storeWords, console).Try(() => Run(request, storeWords));
    }

    int Run(ImportRequest request, StoreWords storeWords)
    {
        if (request.Undo is null && !CanAsk(request))
            return ReadAndOpen(request, storeWords);
        using var opened = OpenedStore.For(request, storeWords, console, cancel);
        if (opened.Refusal is { } refusal)
            return Say(refusal);
        return request.Undo is null ? Import(opened.Store!, Read(request), request) : Undo(opened.Store!, request);
    }

    /// <summary>Opening a database for the first time takes as long as reading a list: where nobody is asked anything, both go on at once.</summary>
    int ReadAndOpen(ImportRequest request, StoreWords storeWords)
    {
        var opening = Task.Run(() => OpenedStore.For(request, storeWords, console, cancel), CancellationToken.None);
        ImportOutcome outcome;
        try
        {
            outcome = Read(request);
        }
        catch
        {
            Close(opening);
            throw;
        }
        using var opened = opening.GetAwaiter().GetResult();
        return opened.Refusal is { } refusal ? Say(refusal) : Import(opened.Store!, outcome, request);
    }

    static void Close(Task<OpenedStore> opening)
    {
        // Why the list could not be read is what counts.
        Task.WaitAny(opening);
        if (opening.IsCompletedSuccessfully)
            opening.Result.Dispose();
    }

    int Undo(Store store, ImportRequest request)
    {
        var wish = request.Wish with { Progress = waiting.Progress, Zone = new CompanyTime(console.Clock, store).Zone };
        var run = new UndoRun(store, request.Undo!.Value, wish, console.Clock);
        var report = waiting.For(
            own.Undoing,
            () => (request.Preview ? run.Preview(cancel) : run.Withdraw(cancel)).GetAwaiter().GetResult()
        );
        if (report is null)
            return Say(own.NoSuchImport);
        Print(new ImportPage(own).Undo(report, request.Preview));
        return ExitCode.Done;
    }

    int Import(Store store, ImportOutcome outcome, ImportRequest request) =>
        outcome switch
        {
            ImportOutcome.Understood understood => Take(store, understood.Pipeline, request),
            ImportOutcome.NotUnderstood why => Say(ReadingTexts.NotUnderstood(language, why)),
            _ => throw new InvalidOperationException("Reading ended in neither way."),
        };

    ImportOutcome Read(ImportRequest request)
    {
        var asking = CanAsk(request) ? new Asking(console, words, waiting) : null;
        return waiting.For(
            words.Reading,
            () =>
                PipelineReader.Read(
                    request.Reading with
                    {
                        Ask = asking is null
                            ? null
                            : question => asking.Ask(ReadingTexts.Question(language, question), question.Answers),
                        Progress = waiting.Progress,
                        Today = DateOnly.FromDateTime(console.Clock.GetLocalNow().Date),
                    },
                    cancel
                )
        );
    }

    bool CanAsk(ImportRequest request) => console.CanAsk && !request.NeverAsk;

    int Take(Store store, ReadPipeline list, ImportRequest request)
    {
        var wish = request.Wish with { Progress = waiting.Progress, Zone = new CompanyTime(console.Clock, store).Zone };
        var run = new ImportRun(store, list, wish, console.Clock);
        var mapping = run.Mapping(cancel).GetAwaiter().GetResult();
        if (mapping is StageMapping.Unclear unclear && !request.Preview && !Agreed(list, unclear, request))
            return Say(own.StagesUnclear(unclear.Stages));
        var clear = mapping as StageMapping.Clear ?? ((StageMapping.Unclear)mapping).Proposal;
        var report = waiting.For(
            own.Importing,
            () => (request.Preview ? run.Preview(clear, cancel) : run.Take(clear, cancel)).GetAwaiter().GetResult()
        );
        var bad = new BadRows(list, report, own);
        var written = WriteBad(bad, request);
        Print(new ImportPage(own).Import(list, mapping, report, bad, request, written));
        return written is BadFileOutcome.Failed ? ExitCode.NotUnderstood : ExitCode.Done;
    }

    bool Agreed(ReadPipeline list, StageMapping.Unclear unclear, ImportRequest request)
    {
        if (!CanAsk(request))
            return false;
        var answer = new Asking(console, words, waiting).Ask(
            own.AskStages(ImportPage.Stages(list, unclear.Proposal)),
            [own.Yes, own.No]
        );
        return answer == own.Yes;
    }

    BadFileOutcome? WriteBad(BadRows bad, ImportRequest request) =>
        bad.Rows.Count == 0 || (request.Preview && request.BadFile is null) ? null : bad.Write(request, words, cancel);

    int Say(string sentence)
    {
        console.Error.WriteLine($"{CommandLine.Program}: {sentence}");
        return ExitCode.NotUnderstood;
    }

    void Print(string text) =>
        waiting.Silently(() =>
        {
            using var output = console.OpenText();
            output.Write(text);
        });
}
