using System.Text.Json.Nodes;

namespace Venice.Sandbox.Answers;

/// <summary>Errors in the vendor's shapes: <c>StandardError</c>, and <c>DetailedError</c> with its tree of fields.</summary>
internal static class ErrorAnswers
{
    public static Answer Standard(int status, string error) => Answer.OfJson(status, new JsonObject { ["error"] = error });

    /// <param name="status">The status.</param>
    /// <param name="error">A sentence.</param>
    /// <param name="details">A tree as zod formats it: <c>_errors</c> on every level, a member for every field.</param>
    public static Answer Detailed(int status, string error, JsonObject details) =>
        Answer.OfJson(status, new JsonObject { ["error"] = error, ["details"] = details });

    /// <summary>One field is wrong.</summary>
    public static Answer Field(string field, string message) => Detailed(400, "Invalid request parameters", new JsonObject
    {
        ["_errors"] = new JsonArray(),
        [field] = new JsonObject { ["_errors"] = new JsonArray(message) },
    });
}
