using System.Text.Json.Nodes;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>Says whether a schema allows a value.</summary>
internal interface IJudge
{
    /// <param name="document">The document's name.</param>
    /// <param name="judged">The schema.</param>
    /// <param name="instance">The value.</param>
    /// <param name="mode">plain, or names of <see cref="Explanations"/>, joined by <c>+</c>: the schema with these things changed.</param>
    Verdict Judge(string document, Judged judged, JsonNode? instance, string mode);
}
