using Venice.OpenApi.Binding.Documentation;
using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>The declared headers of an operation's successes, as one type.</summary>
internal static class HeadersBinder
{
    private static readonly HashSet<string> OfTransport = new(StringComparer.OrdinalIgnoreCase) { "Content-Type", "Content-Encoding", "Content-Length" };

    /// <returns>The key of the type, or <see langword="null"/> when no header is declared.</returns>
    public static string? Bind(OpenApiOperation operation, IReadOnlyList<OpenApiResponse> successes, string stem, BindingContext context)
    {
        var headers = successes
            .SelectMany(static response => response.Headers)
            .Where(static header => !OfTransport.Contains(header.Name) && !Keywords.IsTrue(header, "x-hidden"))
            .GroupBy(static header => header.Name, StringComparer.OrdinalIgnoreCase)
            .Select(static same => same.First())
            .ToList();
        if (headers.Count == 0)
        {
            return null;
        }

        var draft = context.Shapes.Add(operation, null, null, new TypePlace(stem + "Headers"));
        var wanted = headers.ConvertAll(header => Keywords.Name(header, "x-dotnet-name", context.Bag) ?? Identifier.Of(WithoutX(header.Name)));
        var names = NameScope.Members(wanted, ReservedNames.OfRecord(draft.WantedName), "Value");
        draft.Headers = new HeadersModel(
            context.Options.Namespace,
            draft.Key,
            OriginText.Of(operation.Pointer),
            context.DocumentName,
            new DocumentationModel($"What the headers of an answer to `{operation.Method} {operation.Path}` say."),
            headers.Select((header, index) => Header(header, names[index], draft.Inside, context)).ToEquatableArray());
        return draft.Key;
    }

    // The prefix says "not standardised" (RFC 6648), which is no part of a name.
    public static string WithoutX(string name) => name.Length > 2 && name.StartsWith("X-", StringComparison.OrdinalIgnoreCase) ? name.Substring(2) : name;

    private static HeaderModel Header(OpenApiHeader header, string name, TypePlace inside, BindingContext context)
    {
        var type = header.Schema is { } schema ? context.Schemas.Bind(schema, inside.Child(WithoutX(header.Name))).Type : new TypeModel(TypeKind.String);
        var isText = type.Kind is not (TypeKind.Boolean or TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double or TypeKind.Decimal or TypeKind.DateTime or TypeKind.Enum);
        var documentation = DocumentationBinder.Of(header.Description ?? header.Schema?.Resolved.Description, null, $"The header `{header.Name}`.", header.IsDeprecated);
        return new HeaderModel(name, header.Name, isText ? new TypeModel(TypeKind.String) : type with { IsNullable = false }, documentation);
    }
}
