using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Refit;

/// <summary>A parameter of an upload, and the member of the request record that it sets.</summary>
/// <param name="Declaration">Type, name and default.</param>
/// <param name="Value">What the member is set to.</param>
internal sealed record RefitPart(string Property, string WireName, string Name, string Declaration, string Value, DocumentationModel Documentation)
{
    /// <summary>What must be given first, and both halves in the document's order.</summary>
    public static IReadOnlyList<RefitPart> Of(RefitMethodModel method, string @namespace)
    {
        var names = new LocalNames([], "headers", "cancellationToken", "request");
        return
        [
            .. method.Parts.Where(static part => MustBeGiven(part)).Select(part => Of(part, names.Take(part.Name), @namespace)),
            .. method.Parts.Where(static part => !MustBeGiven(part)).Select(part => Of(part, names.Take(part.Name), @namespace)),
        ];
    }

    private static bool MustBeGiven(PropertyModel part) => part.Presence is Presence.Required or Presence.RequiredNullable;

    private static RefitPart Of(PropertyModel part, string name, string @namespace)
    {
        var member = TypeNames.Member(part.Type, part.Presence, @namespace);
        var isOptional = !MustBeGiven(part);
        if (part.Type is not ({ Kind: TypeKind.File } or { Kind: TypeKind.List, Item: { Kind: TypeKind.File, IsNullable: false } }))
        {
            return new(part.Name, part.WireName, name, $"{member} {name}{(isOptional ? " = default" : "")}", name, part.Documentation);
        }

        var type = part.Type.Kind == TypeKind.File ? RefitNames.StreamPart : $"global::System.Collections.Generic.IEnumerable<{RefitNames.StreamPart}>";
        var value = part.Type.Kind == TypeKind.File
            ? $"ToFile({name})"
            : $"global::System.Linq.Enumerable.ToArray(global::System.Linq.Enumerable.Select({name}, ToFile))";
        return part.Presence == Presence.Required
            ? new(part.Name, part.WireName, name, $"{type} {name}", value, part.Documentation)
            : new(part.Name, part.WireName, name, $"{type}? {name}{(isOptional ? " = null" : "")}", $"{name} is null ? default({member}) : {value}", part.Documentation);
    }
}
