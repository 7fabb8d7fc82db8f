using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>What the items of a stream are.</summary>
internal static class StreamItems
{
    private static readonly string[] EventMembers = ["data", "event", "id", "retry", "comment"];

    /// <summary>
    /// <c>itemSchema</c>, or what authors write without it: the schema of an item, of a list of them, or of the stream's text. For events it may describe the event
    /// or only its data. <see langword="null"/> when the document does not say what an item holds.
    /// </summary>
    public static OpenApiSchema? Of(OpenApiMediaType media, BindingContext context)
    {
        var schema = media.ItemSchema;
        if (schema is null && media.Schema is { } whole)
        {
            var facts = context.Facts.Of(SchemaBinder.Subject(whole, out _));
            schema = facts.Types == OpenApiTypes.Array && facts.Choices.Count == 0 ? facts.Items : whole;
        }

        if (schema is not null && MediaTypes.IsEvents(media.Name))
        {
            schema = DataOf(schema, context);
        }

        return schema is null || IsText(schema, context) ? null : schema;
    }

    private static OpenApiSchema? DataOf(OpenApiSchema schema, BindingContext context)
    {
        var facts = context.Facts.Of(SchemaBinder.Subject(schema, out _));
        if (!IsEvent(facts))
        {
            // Several kinds of events: what tells them apart is the event, not its data.
            return facts.Choices.Any(choice => choice.All(member => IsEvent(context.Facts.Of(SchemaBinder.Subject(member, out _))))) ? null : schema;
        }

        var data = facts.Properties.First(static m => m.Name == "data").Schema;
        return data.ContentSchema ?? data;
    }

    private static bool IsEvent(SchemaFacts facts) =>
        facts.Properties.Any(static m => m.Name == "data") && facts.Properties.All(static m => EventMembers.Contains(m.Name));

    // A string is what travels, not what it holds.
    private static bool IsText(OpenApiSchema schema, BindingContext context)
    {
        var facts = context.Facts.Of(SchemaBinder.Subject(schema, out _));
        return facts is { Types: OpenApiTypes.String, Values: null, Choices.Count: 0 } || SchemaShape.IsAnything(SchemaBinder.Subject(schema, out _));
    }
}
