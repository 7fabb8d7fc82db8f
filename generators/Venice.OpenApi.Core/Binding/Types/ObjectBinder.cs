using System.Globalization;
using Venice.OpenApi.Binding.Documentation;
using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Rules;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Types;

/// <summary>Objects: a record where members are declared, a map where only their values are, else any JSON value.</summary>
internal sealed class ObjectBinder(BindingContext context)
{
    public BoundType Bind(SchemaFacts facts, TypePlace place)
    {
        if (facts.HasObjectShape)
        {
            return Record(facts, place);
        }

        return MapBinder.ValueSchema(facts, context) switch
        {
            { BooleanSchema: false } => Record(facts, place),
            { } value => MapBinder.Bind(facts, value, place, context),
            null => BoundType.JsonOf(JsonKinds.Object),
        };
    }

    private BoundType Record(SchemaFacts facts, TypePlace place)
    {
        if (!context.Members.TrySpend(facts.Properties.Count + facts.Required.Count))
        {
            context.Bag.Report(BindingRules.TooManyMembers, facts.Source.Place, facts.Source.Pointer, MemberBudget.Limit.ToString(CultureInfo.InvariantCulture));
            return BoundType.Json;
        }

        var draft = context.Shapes.Add(facts, place, Keywords.NameOf(facts.Source, "x-dotnet-name", context.Bag));
        var bound = new BoundType(new TypeModel(TypeKind.Record, draft.Key), ConstraintModel.None);
        context.Schemas.Announce(facts, bound);
        if (draft.ComponentName is not null)
        {
            context.Schemas.Later(() => Fill(draft, facts));
            return bound;
        }

        Fill(draft, facts);
        return bound with { Type = bound.Type with { Name = context.Shapes.Settle(draft) } };
    }

    private void Fill(TypeDraft draft, SchemaFacts facts)
    {
        var declared = Declared(facts);
        var rest = Rest(facts, draft.Inside);
        var names = context.Kept?.Names(facts, draft.WantedName, rest is not null) ?? Names(facts, declared, draft.WantedName, rest is not null);
        var bound = declared.Select((property, index) => Property(property, names[index], facts, draft.Inside)).ToList();
        var properties = bound.Select((property, index) => Replacements.Resolve(property, bound, declared[index].NamePlace, context.Bag)).ToEquatableArray();
        var rules = new RuleBinder(properties, context.Bag);
        draft.Record = new RecordModel(
            context.Options.Namespace,
            draft.Key,
            OriginText.Of(facts.Source.Pointer),
            context.DocumentName,
            DocumentationBinder.OfType(facts, () => NeutralWords.OfRecord([.. properties.Select(static p => p.WireName)])),
            properties,
            rules.Bind(facts),
            rest is null ? null : new AdditionalPropertiesModel(names[names.Count - 1], rest.Type, rest.Constraints),
            ConstraintBinder.Of(facts, TypeKind.Record, context.Bag),
            []);
        draft.Places = [.. declared.Select((property, index) => new KeyValuePair<string, SourcePlace>(names[index], property.NamePlace)), .. rules.Places];
    }

    private IReadOnlyList<string> Names(SchemaFacts facts, List<OpenApiProperty> declared, string typeName, bool hasRest)
    {
        var reports = context.Bag.Reports;
        var wanted = declared.ConvertAll(property => Keywords.NameOf(property.Schema, "x-dotnet-property", context.Bag) ?? Identifier.Of(property.Name));
        if (hasRest)
        {
            wanted.Add("AdditionalProperties");
        }

        var names = NameScope.Members(wanted, ReservedNames.OfRecord(typeName), "Value");
        if (reports == context.Bag.Reports)
        {
            context.Kept?.Keep(facts, new NamedMembers(typeName, hasRest, names));
        }

        return names;
    }

    private List<OpenApiProperty> Declared(SchemaFacts facts)
    {
        var declared = new List<OpenApiProperty>();
        foreach (var property in facts.Properties)
        {
            if (property.Schema.BooleanSchema is false)
            {
                continue;
            }

            if (!Keywords.IsTrue(property.Schema, "x-hidden"))
            {
                declared.Add(property);
            }
            else if (facts.Required.Contains(property.Name))
            {
                context.Bag.Report(BindingRules.HiddenRequired, property.NamePlace, property.Name, facts.Source.Pointer);
            }
        }

        var known = facts.Required.Count == 0 ? NameList.None : new NameList(facts.Properties.Select(static property => property.Name).ToList());
        foreach (var name in facts.Required)
        {
            if (!known.Contains(name))
            {
                context.Bag.Report(BindingRules.UndeclaredRequired, facts.Source.Place, facts.Source.Pointer, name);
                var anything = new OpenApiSchema { Place = facts.Source.Place, Pointer = facts.Source.Pointer };
                declared.Add(new OpenApiProperty(name, facts.Source.Place, facts.AdditionalProperties is { BooleanSchema: null } value ? value : anything));
            }
        }

        return declared;
    }

    private BoundType? Rest(SchemaFacts facts, TypePlace inside) =>
        MapBinder.ValueSchema(facts, context) is { BooleanSchema: not false } value ? context.Schemas.Bind(value, inside.Entry()) : null;

    private PropertyModel Property(OpenApiProperty property, string name, SchemaFacts owner, TypePlace inside)
    {
        if (context.Kept?.Member(property, name, owner.Required.Contains(property.Name)) is { } kept && context.Schemas.HasRoomFor(kept.Type))
        {
            return kept;
        }

        var reports = context.Bag.Reports;
        var made = Make(property, name, owner, inside, out var facts);
        if (context.Kept is not null && reports == context.Bag.Reports && IsPlain(made.Type, facts))
        {
            context.Kept.Keep(property, made);
        }

        return made;
    }

    /// <summary>A value, or a list of values, that has no type of its own and is put together of nothing: what it becomes depends on its schema alone.</summary>
    private bool IsPlain(TypeModel type, SchemaFacts facts)
    {
        while (type.Item is { } item && facts.Items is { } items && IsAlone(facts))
        {
            (type, facts) = (item, context.Facts.Of(SchemaBinder.Subject(items, out _)));
        }

        return type is { Name: null, Item: null } && IsAlone(facts);
    }

    // whether a base has heirs is for others to say
    private static bool IsAlone(SchemaFacts facts) => facts.Sources.Count == 1 && facts.Choices.Count == 0 && facts.Discriminator is null;

    private PropertyModel Make(OpenApiProperty property, string name, SchemaFacts owner, TypePlace inside, out SchemaFacts facts)
    {
        var bound = context.Schemas.Bind(property.Schema, inside.Child(property.Name));
        facts = context.Facts.Of(SchemaBinder.Subject(property.Schema, out _));
        var isRequired = owner.Required.Contains(property.Name);
        var presence = PresenceOf(isRequired, bound.Type.IsNullable);
        return new PropertyModel(
            name,
            property.Name,
            bound.NotNull,
            presence,
            bound.Constraints,
            DocumentationBinder.OfMember(property.Schema, facts, bound, presence, property.Name))
        {
            ConstantLiteral = presence == Presence.Required ? bound.Constant : null,
            Example = LiteralText.OfExample(property.Schema, facts, bound.Type.Kind),
            ReplacedBy = Replacements.Of(property.Schema, facts),
            DefaultJson = DefaultText.Of(property.Schema, facts, bound.Type),
            IsReadOnly = property.Schema.IsReadOnly || facts.Sources.Exists(static s => s.IsReadOnly),
            IsWriteOnly = property.Schema.IsWriteOnly || facts.Sources.Exists(static s => s.IsWriteOnly),
        };
    }

    public static Presence PresenceOf(bool isRequired, bool isNullable) => (isRequired, isNullable) switch
    {
        (true, false) => Presence.Required,
        (true, true) => Presence.RequiredNullable,
        (false, false) => Presence.Optional,
        (false, true) => Presence.OptionalNullable,
    };
}
