using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Binding;

/// <summary>What the consumer chose.</summary>
/// <param name="Operations">The operationIds to bind; together with <paramref name="Tags"/> empty: all operations.</param>
/// <param name="ModelsOnly">Types without interfaces and client.</param>
internal sealed record BindingOptions(string Namespace, string ClientName, EquatableArray<string> Operations, EquatableArray<string> Tags, bool ModelsOnly)
{
    /// <summary>The operationIds to leave out of those that are chosen.</summary>
    public EquatableArray<string> Excluded { get; init; } = [];

    /// <summary>Whether anything is said of which operations are bound.</summary>
    public bool IsFiltered => !(Operations.IsEmpty && Tags.IsEmpty && Excluded.IsEmpty);

    /// <summary>The emitted types are seen in their own assembly only.</summary>
    public bool IsInternal { get; init; }
}
