using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Binding.Operations;

/// <summary><c>x-answer-selector</c>: a member of the request says which answer comes. The method sets it, so callers do not see it.</summary>
internal static class SelectorBinder
{
    public static EquatableArray<AnswerModel> Bind(OpenApiOperation operation, RequestModel? request, EquatableArray<AnswerModel> answers, BindingContext context)
    {
        if (operation.Extension("x-answer-selector") is not { } node)
        {
            return answers;
        }

        if (node is not SpecMap map || map["property"] is not SpecScalar { Text: var wireName })
        {
            context.Bag.Report(BindingRules.MalformedKeyword, node.Place, "x-answer-selector", "property, json and binary are expected");
            return answers;
        }

        var draft = request is null ? null : context.Shapes[request.TypeName];
        var property = draft?.Record?.Properties.FirstOrDefault(p => p.WireName == wireName);
        var literals = answers.Select(answer => Literal(map, answer.Kind, property)).ToList();
        if (draft?.Record is not { } record || property is null || literals.Contains(null))
        {
            context.Bag.Report(BindingRules.SelectorNotFound, node.Place, OperationNames.Id(operation), wireName);
            return answers;
        }

        // `required` cannot be less visible than its type (CS9032).
        var hidden = property with { IsInternal = true, Presence = Presence.Optional, ConstantLiteral = null };
        draft.Record = record with { Properties = record.Properties.Select(p => p == property ? hidden : p).ToEquatableArray() };
        return answers.Select((answer, index) => answer with { SelectedBy = new SelectorModel(property.Name, literals[index]!) }).ToEquatableArray();
    }

    private static string? Literal(SpecMap map, ContentKind kind, PropertyModel? property)
    {
        var value = map[kind.ToString().ToLowerInvariant()] as SpecScalar;
        return value is null || property is null ? null : LiteralText.Of(value, property.Type.Kind);
    }
}
