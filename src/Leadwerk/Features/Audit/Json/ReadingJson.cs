using Leadwerk.Features.Audit.Words;
using Leadwerk.Features.Import;

namespace Leadwerk.Features.Audit.Json;

/// <summary>The member <c>reading</c>: what was taken for what, and which cells served nothing.</summary>
static class ReadingJson
{
    public static void Write(JsonReport json, ReadingReport reading, ReportWords words)
    {
        json.Each("columns", reading.Columns, column => Column(json, column));
        json.Each("stages", reading.Stages, stage => Stage(json, stage));
        json.Count("badCells", reading.BadCount);
        json.Each("bad", reading.Bad, cell => Bad(json, cell, words));
        json.Each("notes", reading.Notes, note => Note(json, note, words));
    }

    static void Column(JsonReport json, ColumnReading column)
    {
        json.Writer.WriteStartObject();
        json.Text("file", column.File);
        json.Text("column", column.Column);
        json.Text("field", column.Field);
        json.Text("style", column.Style);
        json.Writer.WriteEndObject();
    }

    static void Stage(JsonReport json, StageReading stage)
    {
        json.Writer.WriteStartObject();
        json.Text("stage", stage.Stage);
        json.Text("takenFor", stage.TakenFor);
        json.Count("rows", stage.Rows);
        json.Writer.WriteEndObject();
    }

    static void Bad(JsonReport json, BadCell cell, ReportWords words)
    {
        json.Writer.WriteStartObject();
        json.Text("file", cell.File);
        json.Count("row", cell.Row);
        json.Text("column", cell.Column);
        json.Text("value", cell.Value);
        json.Text("expected", cell.Expected);
        json.Writer.WriteBoolean("rowRejected", cell.RowRejected);
        json.Text("text", words.Bad(cell));
        json.Writer.WriteEndObject();
    }

    static void Note(JsonReport json, ReadingNote note, ReportWords words)
    {
        json.Writer.WriteStartObject();
        json.Text("code", note.Code);
        json.Text("text", words.Note(note));
        json.Arguments("arguments", note.Arguments);
        json.Writer.WriteEndObject();
    }
}
