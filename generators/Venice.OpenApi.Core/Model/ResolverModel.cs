using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Model;

/// <summary>The <c>IJsonTypeInfoResolver</c> over all emitted types that travel as JSON.</summary>
internal sealed record ResolverModel(string Namespace, string Name, EquatableArray<string> TypeNames, string DocumentName)
{
    /// <summary>The type is seen in their own assembly only; public otherwise.</summary>
    public bool IsInternal { get; init; }
}
