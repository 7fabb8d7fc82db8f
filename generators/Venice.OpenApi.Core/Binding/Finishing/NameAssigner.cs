using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Operations;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Finishing;

/// <summary>Settles the names of all types: chosen names first, then those of components, then those by place. Files must differ too, so case does not count.</summary>
internal static class NameAssigner
{
    public static Dictionary<string, string> Assign(IReadOnlyList<TypeDraft> drafts, IReadOnlyList<InterfaceModel> interfaces, BindingContext context)
    {
        var scope = new NameScope(StringComparer.OrdinalIgnoreCase);
        if (!context.Options.ModelsOnly)
        {
            scope.Claim(context.Options.ClientName);
        }

        scope.Claim(ClientNames.Resolver(context.Options.ClientName));
        foreach (var api in interfaces)
        {
            scope.Claim(api.Name);
            scope.Claim(api.ClassName);
        }

        var order = Order(drafts, context);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var draft in order)
        {
            var name = Claim(draft, scope);
            names.Add(draft.Key, name);
            if (draft.ExplicitName is { } wanted && wanted != name)
            {
                context.Bag.Report(BindingRules.NameTaken, draft.Source, wanted, OriginText.Of(draft.Pointer), name);
            }
        }

        return names;
    }

    private static IEnumerable<TypeDraft> Order(IReadOnlyList<TypeDraft> drafts, BindingContext context)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var schema in context.Document.Schemas)
        {
            if (schema.ComponentName is { } name && !positions.ContainsKey(name))
            {
                positions.Add(name, positions.Count);
            }
        }

        var named = drafts.Where(static d => d.ExplicitName is not null);
        var components = drafts
            .Where(static d => d.ExplicitName is null && d.ComponentName is not null)
            .OrderBy(static d => d.WantedName == d.ComponentName ? 0 : 1)
            .ThenBy(d => positions.TryGetValue(d.ComponentName!, out var position) ? position : int.MaxValue);
        return named.Concat(components).Concat(drafts.Where(static d => d.ExplicitName is null && d.ComponentName is null));
    }

    private static string Claim(TypeDraft draft, NameScope scope)
    {
        var wanted = draft.WantedName;
        if (!scope.IsFree(wanted) && draft is { ExplicitName: null, ComponentName: null, Place.Fallback: { } fallback } && scope.IsFree(fallback))
        {
            wanted = fallback;
        }

        // A member cannot be called as its type (CS0542); members know only the name that was wanted.
        string name;
        do
        {
            name = scope.Claim(wanted);
        }
        while (HasMember(draft, name) || ReservedNames.IsMemberOf(draft, name));

        return name;
    }

    private static bool HasMember(TypeDraft draft, string name) => draft switch
    {
        { Record: { } record } => record.Properties.Any(p => p.Name == name) || record.AdditionalProperties?.PropertyName == name,
        { Enum: { } choice } => choice.Members.Any(m => m.Name == name),
        { Union: { } union } => union.Cases.Any(c => c.Name == name || ReservedNames.Factory(c.Name) == name),
        _ => draft.Headers?.Headers.Any(h => h.Name == name) == true,
    };
}
