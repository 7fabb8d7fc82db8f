using System.Text.Json.Nodes;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>An instance with one thing changed so that a keyword should refuse it.</summary>
/// <param name="Constraint">The place in the document: a schema's pointer and the keyword.</param>
internal sealed record Mutation(string Constraint, JsonNode? Value);
