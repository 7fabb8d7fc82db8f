using Venice.OpenApi.Binding.Documentation;
using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>Tags to interfaces, and the client over them.</summary>
internal static class InterfaceBinder
{
    public static IReadOnlyList<InterfaceModel> Bind(IReadOnlyList<BoundOperation> operations, BindingContext context)
    {
        var prefix = ClientNames.Prefix(context.Options.ClientName);
        var groups = operations.GroupBy(static o => o.Tag, StringComparer.Ordinal).ToList();
        var names = PropertyNames(groups.ConvertAll(static g => g.Key), context);
        return [.. groups.Select((group, index) => new InterfaceModel(
            context.Options.Namespace,
            $"I{prefix}{names[index]}Api",
            $"{prefix}{names[index]}Api",
            group.Key,
            context.DocumentName,
            Words(group.Key, context),
            UniqueMethods([.. group.Select(static o => o.Model)])))];
    }

    public static ClientModel Client(IReadOnlyList<InterfaceModel> interfaces, BindingContext context)
    {
        var document = context.Document;
        var names = PropertyNames([.. interfaces.Select(static i => i.Tag)], context);
        var server = document.Servers.Count > 0 && Uri.TryCreate(document.Servers[0].Url, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https")
            ? document.Servers[0].Url
            : null;
        return new ClientModel(
            context.Options.Namespace,
            context.Options.ClientName,
            context.DocumentName,
            server,
            DocumentationBinder.Of(document.Description, document.Title, "Calls the operations of the document."),
            interfaces.Select((api, index) => new ClientPropertyModel(names[index], api.Name, api.ClassName, api.Documentation)).ToEquatableArray(),
            SecurityBinder.Schemes(document, interfaces.SelectMany(static i => i.Operations)));
    }

    private static IReadOnlyList<string> PropertyNames(IReadOnlyList<string> tags, BindingContext context) => NameScope.Members(
        [.. tags.Select(tag => Tag(tag, context) is { } known && Keywords.Name(known, "x-dotnet-name", context.Bag) is { } name ? name : Identifier.Of(tag, "Tag"))],
        ReservedNames.OfClient(context.Options.ClientName),
        "Operations",
        StringComparer.OrdinalIgnoreCase);

    private static OpenApiTag? Tag(string name, BindingContext context) => context.Document.Tags.FirstOrDefault(tag => tag.Name == name);

    private static DocumentationModel Words(string tag, BindingContext context) => DocumentationBinder.Of(Tag(tag, context)?.Description, null, $"The operations of `{tag}`.");

    // Stems are unique, but `image` answering bytes and an operation `imageBinary` may still meet.
    private static EquatableArray<OperationModel> UniqueMethods(IReadOnlyList<OperationModel> operations)
    {
        var scope = new NameScope(StringComparer.Ordinal);
        return operations
            .Select(operation => operation with { Answers = operation.Answers.Select(answer => answer with { MethodName = Claim(answer.MethodName, scope) }).ToEquatableArray() })
            .ToEquatableArray();
    }

    private static string Claim(string method, NameScope scope) => scope.Claim(method.Substring(0, method.Length - "Async".Length)) + "Async";
}
