using System.Text.Json;
using System.Text.Json.Serialization;

namespace Leadwerk.Storage.Backups;

/// <summary>What a backup says of itself, as <c>manifest.json</c> inside it.</summary>
/// <param name="Format">Always <see cref="BackupManifest.CurrentFormat"/>.</param>
/// <param name="Program">Version of the program that made it.</param>
/// <param name="Engine">sqlite or postgresql: a backup goes back into the database that it came from.</param>
/// <param name="MadeAt">When, UTC.</param>
/// <param name="Migrations">The steps that its form consists of, in their order.</param>
/// <param name="JournalEntries">Entries of the journal.</param>
/// <param name="JournalHead">Hash of the last one, as hexadecimal digits; empty without any.</param>
/// <param name="Rows">Rows by table.</param>
/// <param name="Part">Name of the part that holds the data.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its SHA-256, as hexadecimal digits.</param>
sealed record BackupManifest(
    string Format,
    string Program,
    string Engine,
    DateTime MadeAt,
    IReadOnlyList<string> Migrations,
    long JournalEntries,
    string JournalHead,
    IReadOnlyDictionary<string, long> Rows,
    string Part,
    long Bytes,
    string Sha256
)
{
    public const string CurrentFormat = "leadwerk.backup/1";
    public const string Name = "manifest.json";
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgresql";

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, BackupJson.Default.BackupManifest);

    /// <summary>Reads a manifest; null when it is none.</summary>
    public static BackupManifest? Read(Stream json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, BackupJson.Default.BackupManifest) is { Format: CurrentFormat } read
                ? read
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(BackupManifest))]
sealed partial class BackupJson : JsonSerializerContext;
