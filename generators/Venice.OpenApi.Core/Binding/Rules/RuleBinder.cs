using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Binding.Rules;

/// <summary>Assertions about which members stand together. What has another form is reported and not checked.</summary>
internal sealed class RuleBinder(EquatableArray<PropertyModel> properties, DiagnosticBag bag)
{
    private readonly List<RuleModel> _rules = [];
    private readonly List<KeyValuePair<string, SourcePlace>> _places = [];

    /// <summary>Where the rules stand, by the names of their members.</summary>
    public IReadOnlyList<KeyValuePair<string, SourcePlace>> Places => _places;

    public EquatableArray<RuleModel> Bind(SchemaFacts facts)
    {
        foreach (var source in facts.Sources)
        {
            var message = MessageOf(source, null);
            Assertions(source, null, message);
            Condition(source, message);
            if (source.PropertyNames is not null)
            {
                bag.Report(BindingRules.AssertionNotChecked, source.Place, "propertyNames", source.Pointer);
            }
        }

        return _rules.Distinct().ToEquatableArray();
    }

    private static string? MessageOf(OpenApiSchema schema, string? outer) => schema.Extension("x-rule-message") is SpecScalar { Text.Length: > 0 } text ? text.Text : outer;

    private void Assertions(OpenApiSchema schema, RuleConditionModel? when, string? message)
    {
        if (schema.Not is { } not)
        {
            Not(not, when, MessageOf(not, message));
        }

        foreach (var entry in schema.DependentRequired)
        {
            if (entry.Value.Count > 0)
            {
                Add(RuleKind.Requires, [entry.Key, .. entry.Value], when, message, schema);
            }
        }

        Choice(schema.OneOf, RuleKind.ExactlyOne, "oneOf", schema, when, message);
        Choice(schema.AnyOf, RuleKind.AtLeastOne, "anyOf", schema, when, message);
    }

    private void Choice(IReadOnlyList<OpenApiSchema> members, RuleKind kind, string keyword, OpenApiSchema schema, RuleConditionModel? when, string? message)
    {
        if (members.Count == 0 || !members.All(SchemaShape.IsPresenceOnly))
        {
            return;
        }

        if (members.All(static m => m.Required.Count == 1 && IsRequiredOnly(m)))
        {
            Add(kind, [.. members.Select(static m => m.Required[0])], when, message, schema);
        }
        else
        {
            bag.Report(BindingRules.AssertionNotChecked, schema.Place, keyword, schema.Pointer);
        }
    }

    // `not: {required: [a, b]}` forbids both together, `not: {anyOf: [{required: [a]}, …]}` each of them.
    private void Not(OpenApiSchema not, RuleConditionModel? when, string? message)
    {
        if (IsRequiredOnly(not) && not.Required.Count > 0)
        {
            Add(not.Required.Count == 1 ? RuleKind.Absent : RuleKind.NotTogether, not.Required, when, message, not);
        }
        else if (not.AnyOf.Count > 0 && not.Required.Count == 0 && not.AnyOf.All(static m => m.Required.Count == 1 && IsRequiredOnly(m)))
        {
            Add(RuleKind.Absent, [.. not.AnyOf.Select(static m => m.Required[0])], when, message, not);
        }
        else
        {
            bag.Report(BindingRules.AssertionNotChecked, not.Place, "not", not.Pointer);
        }
    }

    private void Condition(OpenApiSchema schema, string? message)
    {
        if (schema.If is not { } test)
        {
            return;
        }

        if (schema.Else is { } otherwise)
        {
            bag.Report(BindingRules.AssertionNotChecked, otherwise.Place, "else", otherwise.Pointer);
        }

        if (schema.Then is not { } then)
        {
            return;
        }

        if (When(test) is not { } when)
        {
            bag.Report(BindingRules.AssertionNotChecked, test.Place, "if", test.Pointer);
            return;
        }

        var said = MessageOf(then, message);
        Assertions(then, when, said);
        if (then.Required.Count > 0)
        {
            Add(RuleKind.Present, then.Required, when, said, then);
        }

        var forbidden = then.Properties.Where(static p => p.Schema.BooleanSchema is false).Select(static p => p.Name).ToList();
        if (forbidden.Count > 0)
        {
            Add(RuleKind.Absent, forbidden, when, said, then);
        }

        if (then.Properties.Count > forbidden.Count || then.AllOf.Count > 0)
        {
            bag.Report(BindingRules.AssertionNotChecked, then.Place, "then", then.Pointer);
        }
    }

    private RuleConditionModel? When(OpenApiSchema test)
    {
        if (test.Properties is not [var property] || test.Required.Any(name => name != property.Name))
        {
            return null;
        }

        var value = (property.Schema.Const ?? (property.Schema.Enum is [var only] ? only : null)) as SpecScalar;
        return value is not null && Find(property.Name) is { } member && LiteralText.Of(value, member.Type.Kind) is { } literal
            ? new RuleConditionModel(member.Name, literal) { Text = member.Type.Kind is TypeKind.String or TypeKind.Enum ? value.Text : literal }
            : null;
    }

    private PropertyModel? Find(string wireName) => properties.FirstOrDefault(p => p.WireName == wireName);

    private void Add(RuleKind kind, IReadOnlyList<string> wireNames, RuleConditionModel? when, string? message, OpenApiSchema place)
    {
        var members = wireNames.Select(Find).ToList();
        if (members.Exists(static m => m is null))
        {
            bag.Report(BindingRules.AssertionNotChecked, place.Place, RuleText.Keyword(kind), place.Pointer);
            return;
        }

        var condition = when is null ? null : properties.First(p => p.Name == when.Property).WireName;
        var text = message is null ? RuleText.Of(kind, wireNames, condition, when?.Text) : RuleText.Sentence(message);
        var names = members.Select(static m => m!.Name).ToEquatableArray();
        _rules.Add(new RuleModel(kind, names, when, text));
        _places.Add(new(RuleText.Key(kind, names, when), place.Place));
    }

    private static bool IsRequiredOnly(OpenApiSchema schema) =>
        schema.Not is null && schema.If is null && schema.AnyOf.Count + schema.OneOf.Count + schema.DependentRequired.Count + schema.Properties.Count == 0 && schema.Reference is null;
}
