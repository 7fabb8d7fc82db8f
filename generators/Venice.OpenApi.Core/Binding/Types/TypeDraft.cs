using Venice.OpenApi.Binding.Finishing;
using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Types;

/// <summary>A type to be emitted, while its final name is not settled. Exactly one of the models is set when it is bound.</summary>
internal sealed class TypeDraft(string key, string? explicitName, string? componentName, TypePlace place, SourcePlace source, string pointer)
{
    private string? _ownName;
    private bool? _isFlat;

    /// <summary>Stands for the name in all models until names are settled.</summary>
    public string Key { get; } = key;

    public string? ExplicitName { get; set; } = explicitName;

    public string? ComponentName { get; } = componentName;

    public TypePlace Place { get; } = place;

    public SourcePlace Source { get; } = source;

    public string Pointer { get; } = pointer;

    public RecordModel? Record { get; set; }

    public EnumModel? Enum { get; set; }

    public UnionModel? Union { get; set; }

    public HeadersModel? Headers { get; set; }

    /// <summary>Where its members and rules stand, by their names in C#; no model knows it.</summary>
    public IReadOnlyList<KeyValuePair<string, SourcePlace>> Places { get; set; } = [];

    public string WantedName => ExplicitName ?? (_ownName ??= ComponentName is null ? Place.Name : Identifier.Of(ComponentName, "Type"));

    /// <summary>A record in which nothing is nested but lists and maps of plain values. Asked when all is bound.</summary>
    public bool IsFlat => _isFlat ??= Record is not null && TypeGraph.Types(this).All(static type => (type.Item ?? type).Kind is not (TypeKind.List or TypeKind.Map or TypeKind.Record or TypeKind.Union));

    /// <summary>What stands inside it is called after it.</summary>
    public TypePlace Inside => new(WantedName);
}
