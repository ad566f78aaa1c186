using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace Leadwerk.Storage.Bulk;

/// <summary>A compiled statement whose parameters are bound by their place, in the form in which Microsoft.Data.Sqlite writes values.</summary>
/// <remarks>
/// Through parameters with names, a batch spends more time on finding and boxing than SQLite on inserting. A value that
/// is the one of the row before stays bound: most columns of most rows are empty or the same.
/// </remarks>
sealed class SqliteStatement : IDisposable
{
    static readonly object Nothing = new();

    readonly sqlite3 database;
    readonly sqlite3_stmt statement;

    /// <summary>What is bound to each place; a fresh statement has nothing bound, which is NULL.</summary>
    readonly Place[] places;

    /// <param name="connection">An open connection.</param>
    /// <param name="sql">One statement with <c>?</c> where a value goes.</param>
    /// <exception cref="SqliteException">The statement cannot be compiled.</exception>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(sqlite3_prepare_v2(database, sql, out statement), database);
        places = [.. Enumerable.Repeat(new Place { Text = Nothing }, sqlite3_bind_parameter_count(statement) + 1)];
    }

    /// <summary>How many rows the last run wrote.</summary>
    public int Written => sqlite3_changes(database);

    /// <summary>Runs it with the values that are bound.</summary>
    /// <exception cref="SqliteException">A constraint or a guard refused the row, or the database cannot be written.</exception>
    public void Run()
    {
        var result = sqlite3_step(statement);
        if (result != SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(result, database);
        _ = sqlite3_reset(statement);
    }

    /// <summary>Binds a value; the places count from 1.</summary>
    public void Bind(int place, string? value)
    {
        if (value is null)
        {
            Empty(place);
            return;
        }
        ref var bound = ref places[place];
        if (ReferenceEquals(bound.Text, value))
            return;
        Span<byte> bytes = stackalloc byte[512];
        if (Encoding.UTF8.TryGetBytes(value, bytes, out var length))
            Write(place, bytes[..length]);
        else
            Write(place, Encoding.UTF8.GetBytes(value));
        bound.Text = value;
    }

    /// <inheritdoc cref="Bind(int, string)"/>
    public void Bind(int place, Guid? value)
    {
        if (value is not { } id)
        {
            Empty(place);
            return;
        }
        ref var bound = ref places[place];
        if (bound.Text is null && bound.Id == id)
            return;
        Span<byte> text = stackalloc byte[36];
        id.TryFormat(text, out _);
        Ascii.ToUpperInPlace(text, out _);
        Write(place, text);
        bound = new Place { Id = id };
    }

    /// <inheritdoc cref="Bind(int, string)"/>
    public void Bind(int place, DateTime? value)
    {
        if (value is { } moment)
            Formatted(place, moment, moment.Ticks, "yyyy-MM-dd HH:mm:ss.FFFFFFF");
        else
            Empty(place);
    }

    /// <inheritdoc cref="Bind(int, string)"/>
    public void Bind(int place, DateOnly? value)
    {
        if (value is { } day)
            Formatted(place, day, day.DayNumber, "yyyy-MM-dd");
        else
            Empty(place);
    }

    /// <inheritdoc cref="Bind(int, string)"/>
    public void Bind(int place, long? value)
    {
        if (value is { } number)
            Bound(place, sqlite3_bind_int64(statement, place, number));
        else
            Empty(place);
    }

    /// <inheritdoc cref="Bind(int, string)"/>
    public void Bind(int place, int? value) => Bind(place, (long?)value);

    /// <inheritdoc cref="Bind(int, string)"/>
    public void Bind(int place, bool? value) => Bind(place, value is { } yes ? (yes ? 1L : 0L) : null);

    /// <inheritdoc cref="Bind(int, string)"/>
    public void Bind(int place, double? value)
    {
        if (value is { } number)
            Bound(place, sqlite3_bind_double(statement, place, number));
        else
            Empty(place);
    }

    /// <inheritdoc cref="Bind(int, string)"/>
    public void Bind(int place, byte[]? value)
    {
        if (value is null)
            Empty(place);
        else
            Bound(place, sqlite3_bind_blob(statement, place, value));
    }

    /// <summary>Binds a value of which only its kind in the database is known.</summary>
    /// <exception cref="ArgumentException">The database keeps no values of this type.</exception>
    public void BindAny(int place, object? value)
    {
        switch (value)
        {
            case null:
                Empty(place);
                break;
            case string text:
                Bind(place, text);
                break;
            case Guid id:
                Bind(place, id);
                break;
            case DateTime moment:
                Bind(place, moment);
                break;
            case DateOnly day:
                Bind(place, day);
                break;
            case long number:
                Bind(place, number);
                break;
            case int number:
                Bind(place, number);
                break;
            case bool yes:
                Bind(place, yes);
                break;
            case double number:
                Bind(place, number);
                break;
            case byte[] bytes:
                Bind(place, bytes);
                break;
            default:
                throw new ArgumentException($"No column holds a {value.GetType()}.", nameof(value));
        }
    }

    // A place holds values of one kind of column, so a number says which moment or day it is.
    void Formatted<T>(int place, T value, long number, string format)
        where T : IUtf8SpanFormattable
    {
        ref var bound = ref places[place];
        if (bound.Text is null && bound.Number == number)
            return;
        Span<byte> text = stackalloc byte[32];
        value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        Write(place, text[..length]);
        bound = new Place { Number = number };
    }

    void Write(int place, ReadOnlySpan<byte> value) => Bound(place, sqlite3_bind_text(statement, place, value));

    void Empty(int place)
    {
        if (ReferenceEquals(places[place].Text, Nothing))
            return;
        Bound(place, sqlite3_bind_null(statement, place));
        places[place].Text = Nothing;
    }

    void Bound(int place, int result)
    {
        places[place] = default;
        SqliteException.ThrowExceptionForRC(result, database);
    }

    /// <inheritdoc/>
    public void Dispose() => statement.Dispose();

    /// <summary>The value at a place, in the one field that suits its column.</summary>
    struct Place
    {
        public object? Text;
        public Guid Id;
        public long Number;
    }
}
