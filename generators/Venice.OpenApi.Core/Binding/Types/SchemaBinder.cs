using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Binding.Unions;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Types;

/// <summary>Schema to type. Each schema is bound once; what components hold is bound from a queue, so that the depth of recursion is that of the written nesting.</summary>
internal sealed class SchemaBinder
{
    private const int MaxDepth = 100;

    private readonly BindingContext _context;
    private readonly ObjectBinder _objects;
    private readonly UnionBinder _unions;
    private readonly EnumBinder _enums;
    private readonly Dictionary<OpenApiSchema, BoundType> _bound = [];
    private readonly HashSet<OpenApiSchema> _inProgress = [];
    private readonly HashSet<OpenApiSchema> _reported = [];
    private readonly Queue<Action> _later = [];
    private int _depth;

    public SchemaBinder(BindingContext context)
    {
        _context = context;
        _objects = new ObjectBinder(context);
        _unions = new UnionBinder(context);
        _enums = new EnumBinder(context);
    }

    public EnumBinder Enums => _enums;

    /// <summary>The schema whose type counts: what a reference, or an <c>allOf</c> with nothing but annotations beside one member, stands for.</summary>
    public static OpenApiSchema Subject(OpenApiSchema schema, out bool isNullable)
    {
        isNullable = false;
        for (var steps = 0; steps < MaxDepth; steps++)
        {
            if (schema.IsPureReference && schema.Reference is { } target)
            {
                schema = target;
                continue;
            }

            if (OnlyMember(schema) is not { } member)
            {
                break;
            }

            isNullable |= (schema.Types & OpenApiTypes.Null) != 0 || schema.AllOf.Any(static m => SchemaShape.IsNullableOnly(m));
            schema = member;
        }

        return schema;
    }

    public BoundType Bind(OpenApiSchema schema, TypePlace place)
    {
        var subject = Subject(schema, out var isNullable);
        return BindSubject(subject, place).Nullable(isNullable);
    }

    /// <summary>Whether types may nest as deep here as those of a value, or of a list of values, that is not bound again: the way to it may be a longer one now.</summary>
    public bool HasRoomFor(TypeModel type)
    {
        var depth = _depth;
        for (var item = type.Item; item is not null; item = item.Item)
        {
            depth++;
        }

        return depth < MaxDepth;
    }

    /// <summary>Known before its content is bound, so that it may contain itself.</summary>
    public void Announce(SchemaFacts facts, BoundType bound) => _bound[facts.Source] = bound.Nullable(facts.IsNullable);

    /// <summary>Components wait for their turn; anonymous types are bound at once, because their shape must be known.</summary>
    public void Later(Action work) => _later.Enqueue(work);

    /// <summary>Binds all that waits. Called from the outside only, never from within a binder.</summary>
    public void Drain()
    {
        while (_later.Count > 0)
        {
            _later.Dequeue()();
        }
    }

    public BoundType BindFacts(SchemaFacts facts, TypePlace place)
    {
        if (facts.Source.BooleanSchema is not null)
        {
            return BoundType.Json;
        }

        if (facts.IsNull)
        {
            return BoundType.JsonOf(JsonKinds.Null);
        }

        if (facts.Extension("x-file-input") is Reading.SpecScalar { IsTrue: true } && facts.Types != OpenApiTypes.Array)
        {
            return new BoundType(new TypeModel(TypeKind.File), ConstraintModel.None).Nullable(facts.IsNullable);
        }

        if (facts.Choices.Count > 0 || UnionMembers.HasSeveralTypes(facts) || _context.Descendants.Extend(facts))
        {
            return _unions.Bind(facts, place).Nullable(facts.IsNullable);
        }

        var bound = facts.Types switch
        {
            OpenApiTypes.Object => _objects.Bind(facts, place),
            OpenApiTypes.Array => ListBinder.Bind(facts, place, _context),
            OpenApiTypes.String when EnumBinder.IsEnum(facts) => _enums.Bind(facts, place),
            OpenApiTypes.None => BoundType.Json,
            _ => ScalarBinder.Bind(facts, _context),
        };
        return bound.Nullable(facts.IsNullable);
    }

    private BoundType BindSubject(OpenApiSchema subject, TypePlace place)
    {
        if (_bound.TryGetValue(subject, out var known))
        {
            if (_reported.Contains(subject))
            {
                _context.Bag.Repeat();
            }

            return known;
        }

        if (_depth >= MaxDepth)
        {
            _context.Bag.Report(BindingRules.NestedTooDeep, subject.Place, subject.Pointer);
            return BoundType.Json;
        }

        if (!_inProgress.Add(subject))
        {
            _context.Bag.Report(BindingRules.EndlessType, subject.Place, subject.Pointer);
            return BoundType.Json;
        }

        _depth++;
        var reports = _context.Bag.Reports;
        var own = subject.ComponentName is { } name ? TypePlace.OfComponent(name) : place;
        var bound = BindFacts(_context.Facts.Of(subject), own);
        _depth--;
        _inProgress.Remove(subject);
        _bound[subject] = bound;
        if (_context.Bag.Reports != reports)
        {
            _reported.Add(subject);
        }

        return bound;
    }

    private static OpenApiSchema? OnlyMember(OpenApiSchema schema)
    {
        if (schema.AllOf.Count == 0 || schema.Reference is not null || !SaysNothingElse(schema))
        {
            return null;
        }

        OpenApiSchema? only = null;
        foreach (var member in schema.AllOf)
        {
            if (SchemaShape.IsBare(member))
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = member;
        }

        // `type: object` beside a $ref to an object is no new type; an inline member with an explicit name keeps it.
        return only is { Reference: not null } ? only : null;
    }

    private static bool SaysNothingElse(OpenApiSchema schema) => (schema.Types & ~(OpenApiTypes.Object | OpenApiTypes.Null)) == 0 && SchemaShape.SaysNothingBesideAllOf(schema);
}
