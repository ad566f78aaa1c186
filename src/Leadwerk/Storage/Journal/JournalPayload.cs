using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Leadwerk.Storage.Journal;

/// <summary>The JSON of a journal entry: the changed columns before and after, or the facts of an event.</summary>
static class JournalPayload
{
    /// <summary>Umlauts stay what they are; nothing of it goes into a page unescaped.</summary>
    public static JsonSerializerOptions Relaxed { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="part">Which row of its owner changed, where it has no id of its own.</param>
    /// <param name="before">Changed columns as they were; null for a new row.</param>
    /// <param name="after">Changed columns as they are; null for a removed row.</param>
    public static string OfChange(
        IReadOnlyDictionary<string, object?>? part,
        IReadOnlyDictionary<string, object?>? before,
        IReadOnlyDictionary<string, object?>? after
    ) =>
        Json(writer =>
        {
            if (part is not null)
                Write(writer, "part", part);
            if (before is not null)
                Write(writer, "before", before);
            if (after is not null)
                Write(writer, "after", after);
        });

    public static string OfEvent(IReadOnlyDictionary<string, object?> facts) =>
        Json(writer => Write(writer, "facts", facts));

    static string Json(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Plain))
        {
            writer.WriteStartObject();
            content(writer);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    static void Write(Utf8JsonWriter writer, string name, IReadOnlyDictionary<string, object?> values)
    {
        writer.WriteStartObject(name);
        foreach (var (column, value) in values)
        {
            writer.WritePropertyName(column);
            Write(writer, value);
        }
        writer.WriteEndObject();
    }

    static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int or long or short or byte:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case DateOnly day:
                writer.WriteStringValue(day.ToString("O", CultureInfo.InvariantCulture));
                break;
            case DateTime moment:
                writer.WriteStringValue(moment.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture));
                break;
            case byte[] bytes:
                writer.WriteBase64StringValue(bytes);
                break;
            default:
                writer.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
