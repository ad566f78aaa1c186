using System.Globalization;
using Leadwerk.Domain;
using Leadwerk.Features.Import;
using Leadwerk.Features.Takeover.Companies;
using Leadwerk.Features.Takeover.Judging;

namespace Leadwerk.Features.Takeover.Commands;

sealed class EnglishImportWords : ImportWords
{
    protected override CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("en-GB");

    public override string In(LocalText text) => text.English;

    public override string NotAnImport(string typed) =>
        $"--undo \"{typed}\": Expected is the number of an import; it stands at the end of each import.";

    public override string NotAGrace(string typed) =>
        $"--grace \"{typed}\": The grace period is 0 to 60 whole days, for example: --grace 30";

    public override string UndoNeedsNoFile => "--undo takes an import back and needs no file.";

    public override string BadIsInput(string file) =>
        $"--bad \"{file}\" would overwrite a file that is to be read; please choose another name.";

    public override string Importing => "Taking over";
    public override string Undoing => "Taking back";
    public override string Yes => "y";
    public override string No => "n";

    public override string AskStages(string stages) =>
        $"The stages of the list would be taken over like this: {stages}. Is that right?";

    public override string StagesAre(string stages) => $"Stages and phases: {stages}, won = order";

    public override string StagesUnclear(string stages) =>
        $"Which stage is which phase the list does not clearly say. Please check and complete: --stages \"{stages}\"";

    public override string Headline(string files, int rows, bool preview) =>
        $"{(preview ? "Preview" : "Import")}: {files}, {Number(rows)} rows";

    public override string Resumed(int rows) =>
        $"An interrupted import was gone on with; {Number(rows)} rows had been taken over already.";

    public override string Companies(int added, int known) =>
        $"Companies: {Number(added)} new, {Number(known)} known already";

    public override string MaybeSame(int pairs) => $"{Number(pairs)} × maybe the same company, not merged:";

    public override string Pair(string listed, string other, KnownCompany? known) =>
        known switch
        {
            null => $"\"{listed}\" and \"{other}\"",
            { Banned: true } => $"\"{listed}\" and \"{other}\" (here already, contact ban)",
            _ => $"\"{listed}\" and \"{other}\" (here already)",
        };

    public override string People(int added) => $"People: {Number(added)} new";

    public override string Reps(int count, string names) =>
        $"Reps without an account: {Number(count)} new ({names}). An account gives: leadwerk user reset";

    public override string Leads(int taken, int open, int won, int lost, int expired) =>
        $"Leads: {Number(taken)} new; open {Number(open)}, won {Number(won)}, lost {Number(lost)}, expired already {Number(expired)}";

    public override string Expired(ExpiredRow row) =>
        $"{row.ExternalId} {row.Company}: expired on {Day(row.ExpiredOn)}";

    public override string Grace(int days) => $"Grace period for the whole import: {days} days";

    public override string EuroAssumed => "The list names no currency; amounts are taken as euros.";

    public override string Unchanged(int rows) => $"Here already and unchanged: {Number(rows)} rows";

    public override string Changed(int rows, int facts) =>
        $"Here already, changed in the list: {Number(rows)} rows, {Number(facts)} new facts. What was worked here stays.";

    public override string NotTaken(int rows) => $"Not taken over: {Number(rows)} rows";

    public override string Kind(RefusalKind kind) =>
        kind switch
        {
            RefusalKind.NoCompany => "no company named",
            RefusalKind.NoStart => "day of the start missing",
            RefusalKind.NoEnd => "day of the end missing",
            RefusalKind.Ban => "contact ban",
            RefusalKind.MaybeBan => "maybe a company under a contact ban",
            RefusalKind.CoolingTime => "cooling time, or a lead that goes on already",
            RefusalKind.ImpossibleDay => "days in the future or in contradiction",
            RefusalKind.OtherLead => "id belongs to another company here",
            _ => "something that cannot be kept",
        };

    public override string BadRow(RejectedRow row) => $"{row.File}, row {row.Line}: {row.Expected}";

    public override string BadFile(BadFileOutcome outcome) =>
        outcome switch
        {
            BadFileOutcome.Written written => $"To correct and import again: {string.Join(", ", written.Files)}",
            BadFileOutcome.Failed failed =>
                $"The file to correct could not be written to \"{failed.File}\": {failed.Why}",
            _ => throw new ArgumentException("There is no other outcome.", nameof(outcome)),
        };

    public override string More(int left) => $"and {Number(left)} more";

    public override string OnlyPreview => "That was a preview: nothing was saved.";

    public override string Done(string import) =>
        $"Saved as import {import}. To take it back: leadwerk import --undo {import}";

    public override string NothingChanged => "Nothing new: nothing was changed.";

    public override string NoSuchImport => "There is no such import here. Nothing was changed.";

    public override string Withdrawn(int leads, bool preview) =>
        preview
            ? $"The facts of {Number(leads)} leads would be taken back."
            : $"Taken back: the facts of {Number(leads)} leads. They stay visible and count no more; companies and people stay.";

    public override string Stays(int leads) => $"{Number(leads)} leads stay because they were worked with here:";

    protected override string Expected(string what, string value, string column, bool wholeRow) =>
        (value.Length == 0 ? $"Column \"{column}\" is empty, " : $"Column \"{column}\": \"{value}\", ")
        + $"expected is {what}."
        + (wholeRow ? "" : " Only this cell was left out.");

    protected override string What(string expected) =>
        expected switch
        {
            "date" => "a date",
            "amount" => "an amount",
            "stage" => "a stage",
            "id" => "an id that the list has",
            "unique-id" => "an id that appears only once",
            "outcome" => "won, lost or open",
            "order-of-dates" => "an end after the start",
            "columns" => "as many cells as columns",
            "mail" => "a mail address",
            "phone" => "a telephone number of up to 50 characters",
            "role" => "a role of up to 200 characters",
            _ => expected,
        };
}
