using System.Text;
using System.Text.Json.Nodes;
using Venice.Contracts.Covering;
using Venice.Contracts.Mutating;

namespace Venice.Contracts.Verifying;

/// <summary>
/// Holds the requests of a contract to the provider's own path, before the engine sends them: a contract may come from anywhere, and requests carry credentials. The engine puts a slash
/// before a path that has none, so that it stays with the server, but it follows <c>..</c> out of the path that the provider was given.
/// </summary>
internal static class OwnPaths
{
    /// <summary>What these make up holds no dots and slashes that lead anywhere. All others take words of the contract.</summary>
    private static readonly string[] HarmlessGenerators = ["RandomInt", "RandomDecimal", "RandomHexadecimal", "RandomString", "RandomBoolean", "Uuid"];

    /// <param name="provider">The provider's address.</param>
    /// <param name="interactions">Interactions of a contract; those without a request are passed over.</param>
    /// <exception cref="PactException">A path leads out, or may.</exception>
    public static void Require(Uri provider, IEnumerable<JsonObject> interactions)
    {
        foreach (var interaction in interactions)
        {
            if (interaction["request"] is JsonObject request)
            {
                Require(provider, request, interaction["description"]);
            }
        }
    }

    private static void Require(Uri provider, JsonObject request, JsonNode? description)
    {
        var name = RecordedBody.TextOf(description) ?? "an interaction without a description";
        var path = request["path"] is not { } written ? "" : RecordedBody.TextOf(written)
            ?? throw new PactException($"{name}: the path of its request is no text, so that it could lead anywhere. Nothing was sent.");

        // the replay of our own and the engine read some paths differently: either reading has to stay
        foreach (var reading in new[] { path, AsTheEngineReads(path) })
        {
            _ = RequestTarget.Of(provider, new() { ["description"] = name, ["request"] = new JsonObject { ["path"] = reading } });
        }

        if (provider.AbsolutePath != "/" && OtherGeneratorOf(request) is { } generator)
        {
            throw new PactException($"{name}: the path of its request is made up while it is verified ({generator}), so that it could lead out of the provider's own path {provider.AbsolutePath}. Nothing was sent.");
        }
    }

    /// <summary>It drops empty segments, takes a backslash for a slash, and does not see what steers a terminal, nor blanks at the end.</summary>
    private static string AsTheEngineReads(string path)
    {
        var read = new StringBuilder(path.Length);
        foreach (var character in path.TrimEnd().Where(static character => !char.IsControl(character)))
        {
            var seen = character == '\\' ? '/' : character;
            if (seen != '/' || read.Length == 0 || read[^1] != '/')
            {
                read.Append(seen);
            }
        }

        return read.ToString().TrimEnd();
    }

    private static string? OtherGeneratorOf(JsonObject request) => (request["generators"] as JsonObject ?? [])
        .Where(static category => category.Key.Equals("path", StringComparison.OrdinalIgnoreCase))
        .Select(static category => RecordedBody.TextOf((category.Value as JsonObject)?["type"]) ?? "of an unknown kind")
        .FirstOrDefault(static type => !HarmlessGenerators.Contains(type));
}
