using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Venice.Contracts;

/// <summary>A contract's file as a whole.</summary>
public static class PactFile
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Names that come twice would be found out late, and one by one.</summary>
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The largest contract that is read; it is kept in memory as a whole.</summary>
    private const long MaxBytes = 64 * 1024 * 1024;

    /// <summary>
    /// Sorts the interactions by description and drops the versions of the tools that wrote the file, so that the same contract is the same text: for a file that
    /// stands in a repository.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="PactException">It is no contract.</exception>
    public static void Normalize(string path)
    {
        var pact = Read(path);
        var interactions = (JsonArray)pact["interactions"]!;
        var sorted = interactions.Select(static interaction => interaction!.DeepClone()).OrderBy(static interaction => (string?)interaction["description"], StringComparer.Ordinal);
        pact["interactions"] = new JsonArray([.. sorted]);
        (pact["metadata"] as JsonObject)?.Remove("pactRust");
        File.WriteAllText(path, pact.ToJsonString(Layout) + "\n");
    }

    /// <summary>The contracts of a folder. JSON that is something else is left out; what cannot be read is not, since the engine might read it.</summary>
    internal static IEnumerable<JsonObject> ReadAll(string directory) => Directory.EnumerateFiles(directory, "*.json")
        .Select(static file => Json(Text(file), file))
        .OfType<JsonObject>()
        .Where(static json => json["interactions"] is JsonArray);

    internal static JsonObject Read(string path) => Parse(Text(path), path);

    internal static JsonObject Parse(string text, string path) => Json(text, path) switch
    {
        JsonObject pact when pact["interactions"] is JsonArray => pact,
        JsonObject => throw NoContract(path, "It has no list of interactions."),
        var other => throw NoContract(path, $"It is {Kind(other)}, and has to be an object."),
    };

    private static string Text(string path) => new FileInfo(path).Length > MaxBytes
        ? throw new PactException($"{path} is larger than {MaxBytes / 1024 / 1024} MB.")
        : File.ReadAllText(path);

    private static PactException NoContract(string path, string why) => new($"{path} is no contract of Pact. {why}");

    private static string Kind(JsonNode? json) => json?.GetValueKind() switch
    {
        null => "null",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => "a boolean",
    };

    /// <returns>What it says, which may be <see langword="null"/>.</returns>
    private static JsonNode? Json(string text, string path)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Strict);
        }
        catch (JsonException failure)
        {
            // not the parser's words, which repeat what stands there
            throw NoContract(path, failure is { LineNumber: { } line, BytePositionInLine: { } place }
                ? string.Create(CultureInfo.InvariantCulture, $"It cannot be read as JSON (line {line + 1}, byte {place + 1}).")
                : "It cannot be read as JSON: a name comes twice in an object.");
        }
    }

    /// <summary>Writes a copy whose requests a filter has changed: for another verifier, which has no filter.</summary>
    /// <param name="path">The contract's file.</param>
    /// <param name="copy">The copy. It may hold credentials then.</param>
    /// <param name="filter">Changes a request.</param>
    /// <exception cref="PactException">The file is no contract.</exception>
    public static void Filter(string path, string copy, Action<PactRequest> filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var pact = Read(path);
        _ = Filtered(pact, filter).Count();
        File.WriteAllText(copy, pact.ToJsonString());
    }

    /// <summary>The interactions over HTTP, with their requests as a filter left them.</summary>
    internal static IEnumerable<JsonObject> Interactions(string path, Action<PactRequest>? filter) => Filtered(Read(path), filter);

    private static IEnumerable<JsonObject> Filtered(JsonObject pact, Action<PactRequest>? filter)
    {
        foreach (var interaction in (JsonArray)pact["interactions"]!)
        {
            if (interaction is JsonObject known && known["request"] is JsonObject request)
            {
                filter?.Invoke(new((string?)known["description"] ?? "", request));
                yield return known;
            }
        }
    }
}
