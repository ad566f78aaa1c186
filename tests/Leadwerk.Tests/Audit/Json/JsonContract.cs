using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Leadwerk.Tests.Audit.Json;

/// <summary>The JSON contracts as the tests see them: the published schemas, and the names of the command line contract.</summary>
static class JsonContract
{
    public static readonly JsonSchema Audit = Load("leadwerk.audit.1.schema.json");
    public static readonly JsonSchema Backtest = Load("leadwerk.backtest.1.schema.json");

    static readonly EvaluationOptions Strict = new()
    {
        OutputFormat = OutputFormat.List,
        RequireFormatValidation = true,
    };

    static JsonSchema Load(string file) => JsonSchema.FromFile(Path.Combine(AppContext.BaseDirectory, "schemas", file));

    /// <summary>What the schema objects to; empty when it does not.</summary>
    public static string Objections(this JsonSchema schema, JsonElement document)
    {
        var result = schema.Evaluate(document, Strict);
        if (result.IsValid)
            return "";
        var errors = (result.Details ?? [])
            .Where(detail => detail.Errors is { Count: > 0 })
            .Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}");
        return string.Join('\n', errors.Prepend("not valid"));
    }

    /// <summary>Writes each member of each object under another name, which takes the right one away; the schema must refuse it.</summary>
    /// <returns>How many members were tried, and what the schema let pass.</returns>
    public static (int Tried, List<string> LetPass) WithoutEachMember(this JsonSchema schema, JsonElement document)
    {
        var shortened = Shortened(JsonNode.Parse(document.GetRawText())!);
        Assert.True(schema.Allows(shortened));
        var tried = 0;
        var letPass = new List<string>();
        foreach (var (path, members) in Objects(shortened).ToArray())
        {
            foreach (var name in members.Select(member => member.Key).ToArray())
            {
                var value = members[name];
                members.Remove(name);
                members[name + "s"] = value;
                if (schema.Allows(shortened))
                    letPass.Add($"{path}/{name}");
                members.Remove(name + "s");
                members[name] = value;
                tried++;
            }
        }
        return (tried, letPass);
    }

    static bool Allows(this JsonSchema schema, JsonNode document) =>
        schema.Evaluate(JsonSerializer.SerializeToElement(document)).IsValid;

    /// <summary>The same document with one item in each array: as telling for a schema, and quick.</summary>
    static JsonNode Shortened(JsonNode node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (_, value) in members.ToArray())
                {
                    if (value is not null)
                        Shortened(value);
                }
                break;
            case JsonArray items:
                while (items.Count > 1)
                    items.RemoveAt(items.Count - 1);
                if (items is [{ } first])
                    Shortened(first);
                break;
        }
        return node;
    }

    /// <summary>Every object of a document whose names are fixed, with its path; of an array the first member that is an object.</summary>
    public static IEnumerable<(string Path, JsonObject Object)> Objects(JsonNode? node, string path = "")
    {
        switch (node)
        {
            // Which numbers a reason has depends on the reason.
            case JsonObject members when !path.EndsWith("/numbers", StringComparison.Ordinal):
                yield return (path, members);
                foreach (var (name, value) in members)
                foreach (var inner in Objects(value, $"{path}/{name}"))
                    yield return inner;
                break;
            case JsonArray { Count: > 0 } items:
                foreach (var inner in Objects(items[0], path + "/*"))
                    yield return inner;
                break;
        }
    }

    /// <summary>The members that the contract names, per object: in this order, before any added member.</summary>
    public static void HasTheNamesOf(JsonNode document, string contract)
    {
        var actual = Objects(document).ToDictionary(found => found.Path, found => found.Object);
        foreach (var (path, expected) in Objects(JsonNode.Parse(contract)))
        {
            Assert.True(actual.ContainsKey(path), $"{path} is not there");
            var names = expected.Select(member => member.Key).ToArray();
            Assert.Equal(names, actual[path].Select(member => member.Key).Take(names.Length));
        }
    }
}
