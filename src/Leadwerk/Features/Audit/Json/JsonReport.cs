using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Leadwerk.Statistics;

namespace Leadwerk.Features.Audit.Json;

/// <summary>The writing that both JSON contracts share: what is not known is null, and a million leads never become one string.</summary>
sealed class JsonReport : IDisposable
{
    const int FlushAt = 1 << 16;

    static readonly JsonWriterOptions Options = new()
    {
        // The output is a UTF-8 document, not part of a web page: names stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    static readonly JsonEncodedText Estimate = Name("estimate");
    static readonly JsonEncodedText Low = Name("low");
    static readonly JsonEncodedText High = Name("high");
    static readonly JsonEncodedText Cases = Name("cases");

    readonly Stream stream;

    public JsonReport(Stream stream)
    {
        this.stream = stream;
        Writer = new Utf8JsonWriter(stream, Options);
    }

    /// <summary>A member's name, encoded once for those that stand in every lead.</summary>
    public static JsonEncodedText Name(string name) => JsonEncodedText.Encode(name, Options.Encoder);

    /// <summary>One value on its own, to be set into an output as often as it is needed.</summary>
    public static byte[] Fragment(Action<JsonReport> write)
    {
        using var bytes = new MemoryStream();
        var fragment = new JsonReport(bytes);
        write(fragment);
        fragment.Writer.Dispose();
        return bytes.ToArray();
    }

    public Utf8JsonWriter Writer { get; }

    public void Each<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        Writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
            if (Writer.BytesPending > FlushAt)
                Writer.Flush();
        }
        Writer.WriteEndArray();
    }

    public void Object<T>(string name, T? content, Action<T> members)
        where T : class
    {
        if (content is null)
        {
            Writer.WriteNull(name);
            return;
        }
        Writer.WriteStartObject(name);
        members(content);
        Writer.WriteEndObject();
    }

    public void Text(string name, string? text) => Writer.WriteString(name, text);

    public void Day(string name, DateOnly? day) =>
        Writer.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Count(string name, long? count) => Count(Name(name), count);

    public void Count(JsonEncodedText name, long? count)
    {
        if (count is { } known)
            Writer.WriteNumber(name, known);
        else
            Writer.WriteNull(name);
    }

    public void Money(string name, decimal? amount) => Money(Name(name), amount);

    public void Money(JsonEncodedText name, decimal? amount)
    {
        if (amount is { } known)
            Writer.WriteNumber(name, known);
        else
            Writer.WriteNull(name);
    }

    public void Number(string name, double? number) => Number(Name(name), number);

    /// <summary>Shortest digits that give the same number back; JSON has no NaN and no infinity.</summary>
    public void Number(JsonEncodedText name, double? number)
    {
        if (number is { } known && double.IsFinite(known))
            Writer.WriteNumber(name, known);
        else
            Writer.WriteNull(name);
    }

    public void Chance(string name, WinProbability? chance) => Chance(Name(name), chance);

    public void Chance(JsonEncodedText name, WinProbability? chance)
    {
        if (chance is not { } known)
        {
            Writer.WriteNull(name);
            return;
        }
        Writer.WriteStartObject(name);
        Chance(known);
        Writer.WriteEndObject();
    }

    /// <summary>The members of a chance, inside an object that is open.</summary>
    public void Chance(WinProbability chance)
    {
        Number(Estimate, chance.Estimate);
        Number(Low, chance.Low);
        Number(High, chance.High);
        Count(Cases, chance.Cases);
    }

    /// <summary>Names and numbers of a sentence, for those who want to say it themselves.</summary>
    public void Arguments(string name, IReadOnlyList<object> arguments) =>
        Each(
            name,
            arguments,
            argument =>
            {
                switch (argument)
                {
                    case double number when double.IsFinite(number):
                        Writer.WriteNumberValue(number);
                        break;
                    case int or long or short:
                        Writer.WriteNumberValue(Convert.ToInt64(argument, CultureInfo.InvariantCulture));
                        break;
                    case DateOnly day:
                        Writer.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                        break;
                    default:
                        Writer.WriteStringValue(Convert.ToString(argument, CultureInfo.InvariantCulture));
                        break;
                }
            }
        );

    public void Dispose()
    {
        Writer.Dispose();
        stream.WriteByte((byte)'\n');
    }
}
