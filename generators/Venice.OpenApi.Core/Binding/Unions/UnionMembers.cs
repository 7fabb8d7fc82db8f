using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Binding.Unions;

/// <summary>Gathers the alternatives of a union: nested ones are opened, null is taken out, several types are alternatives too.</summary>
internal sealed class UnionMembers(BindingContext context)
{
    private const int MaxDepth = 32;

    private static readonly OpenApiTypes[] SingleTypes =
        [OpenApiTypes.String, OpenApiTypes.Boolean, OpenApiTypes.Integer, OpenApiTypes.Number, OpenApiTypes.Array, OpenApiTypes.Object];

    private readonly HashSet<OpenApiSchema> _seen = [];
    private OpenApiTypes _types;
    private OpenApiDiscriminator? _discriminator;

    public List<UnionMember> Items { get; } = [];

    public bool IsNullable { get; private set; }

    /// <summary>One alternative allows everything.</summary>
    public bool HasAnything { get; private set; }

    /// <summary>Integer beside number is just a number.</summary>
    public static bool HasSeveralTypes(SchemaFacts facts) =>
        facts.Types != OpenApiTypes.None && (facts.Types & (facts.Types - 1)) != 0 && facts.Types != (OpenApiTypes.Integer | OpenApiTypes.Number);

    public void Add(SchemaFacts facts, TypePlace place)
    {
        if (facts.Choices.Count > 1)
        {
            context.Bag.Report(BindingRules.SeveralChoices, facts.Source.Place, facts.Source.Pointer);
        }

        if (facts.Choices.Count > 0)
        {
            LimitsBeside.Report(facts, context.Bag);
            _types = facts.Types;
            _discriminator = facts.Discriminator;
            AddChoice(facts, place, 0);
        }
        else if (context.Descendants.Extend(facts))
        {
            context.Bag.Report(BindingRules.BaseAlone, facts.Source.Place, facts.Source.Pointer);
            foreach (var heir in context.Descendants.Of(facts.Source))
            {
                AddHeir(heir, facts, place);
            }

            // Where no mapping says which values there are, the base's own name is one of them.
            if (facts.Source.Discriminator is { Mapping.Count: 0 })
            {
                var alone = context.Combined.Alone(facts, facts.Source);
                Items.Add(new UnionMember(facts.Source, alone, context.Facts.Of(alone), place) { Name = "Base" });
            }
        }
        else
        {
            AddTypes(facts.Source, facts, place);
        }
    }

    private void AddChoice(SchemaFacts facts, TypePlace place, int depth)
    {
        var shared = Shared(facts);
        foreach (var member in facts.Choices[0])
        {
            AddMember(member, shared, place, depth);
        }
    }

    // An heir that adds nothing is the base itself, which is the union: its members are meant.
    private void AddHeir(OpenApiSchema heir, SchemaFacts facts, TypePlace place)
    {
        if (SchemaBinder.Subject(heir, out _) != facts.Source)
        {
            AddMember(heir, null, place, 0);
            return;
        }

        var alone = context.Combined.Alone(facts, heir);
        Items.Add(new UnionMember(heir, alone, context.Facts.Of(alone), place));
    }

    private void AddMember(OpenApiSchema written, OpenApiSchema? shared, TypePlace place, int depth)
    {
        var subject = SchemaBinder.Subject(written, out var isNullable);
        IsNullable |= isNullable;
        if (SchemaShape.IsNull(subject))
        {
            IsNullable = true;
            return;
        }

        if (!_seen.Add(subject) || subject.BooleanSchema is false)
        {
            return;
        }

        if (SchemaShape.IsAnything(subject) && shared is null)
        {
            IsNullable |= SchemaShape.IsNullableOnly(subject);
            HasAnything = true;
            return;
        }

        var facts = context.Facts.Of(subject);
        if (_types != OpenApiTypes.None && facts.Types != OpenApiTypes.None && (Wide(facts.Types) & Wide(_types)) == OpenApiTypes.None)
        {
            // The union's own type leaves no value for this alternative.
            context.Bag.Report(BindingRules.ConflictingTypes, written.Place, written.Pointer);
            return;
        }

        IsNullable |= facts.IsNullable;
        var inner = subject.ComponentName is { } name ? TypePlace.OfComponent(name) : place;
        if (facts.Choices.Count == 1 && facts.Discriminator is null && !facts.HasObjectShape && shared is null && depth < MaxDepth && !IsFile(facts) && !IsMapped(subject))
        {
            AddChoice(facts, inner, depth + 1);
        }
        else if (shared is not null && !Implies(facts, shared))
        {
            var combined = context.Combined.Both(shared, subject, written);
            Items.Add(new UnionMember(written, combined, context.Facts.Of(combined), place));
        }
        else if (HasSeveralTypes(facts) && facts.Choices.Count == 0 && !IsFile(facts))
        {
            AddTypes(written, facts, inner);
        }
        else
        {
            Items.Add(new UnionMember(written, subject, facts, place));
        }
    }

    // A value of the discriminator means all of its alternatives, which nothing but a type of its own can be.
    private bool IsMapped(OpenApiSchema subject) => _discriminator is { } discriminator && discriminator.Mapping.Any(pair => pair.Value.Resolved == subject);

    private static OpenApiTypes Wide(OpenApiTypes types) => (types & OpenApiTypes.Number) != 0 ? types | OpenApiTypes.Integer : types;

    private void AddTypes(OpenApiSchema written, SchemaFacts facts, TypePlace place)
    {
        foreach (var type in SingleTypes)
        {
            // Every integer is a number.
            if ((facts.Types & type) != 0 && !(type == OpenApiTypes.Integer && (facts.Types & OpenApiTypes.Number) != 0))
            {
                Items.Add(new UnionMember(written, null, facts.Restrict(type), place));
            }
        }
    }

    // What a member says itself need not be added to it; that a union is its own member would have no end otherwise.
    private static bool Implies(SchemaFacts member, OpenApiSchema shared) =>
        shared.Properties.All(property => member.Properties.Any(own => own.Name == property.Name && own.Schema == property.Schema))
        && shared.Required.All(member.Required.Contains)
        && (shared.AdditionalProperties is null || shared.AdditionalProperties == member.AdditionalProperties)
        && shared is { DependentRequired.Count: 0, Not: null, If: null };

    private static bool IsFile(SchemaFacts facts) => facts.Extension("x-file-input") is Reading.SpecScalar { IsTrue: true };

    // What stands beside oneOf holds for every alternative.
    private static OpenApiSchema? Shared(SchemaFacts facts)
    {
        if (!facts.HasObjectShape)
        {
            return null;
        }

        var source = facts.Source;
        return new OpenApiSchema
        {
            Place = source.Place,
            Pointer = source.Pointer,
            Types = OpenApiTypes.Object,
            Properties = facts.Properties,
            Required = facts.Required,
            AdditionalProperties = facts.AdditionalProperties is { BooleanSchema: null } rest ? rest : null,
            DependentRequired = source.DependentRequired,
            Not = source.Not,
            If = source.If,
            Then = source.Then,
            Else = source.Else,
        };
    }
}
