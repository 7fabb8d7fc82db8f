using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>What operations are called.</summary>
internal static class OperationNames
{
    public const string DefaultTag = "Default";

    /// <summary>The operationId, or one made of method and path: <c>getImageStyles</c>.</summary>
    public static string Id(OpenApiOperation operation)
    {
        if (!string.IsNullOrWhiteSpace(operation.OperationId))
        {
            return operation.OperationId!;
        }

        var name = ByPath(operation);
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    /// <summary>What methods and types of the operation begin with.</summary>
    public static string Stem(OpenApiOperation operation, DiagnosticBag bag)
    {
        if (Keywords.Name(operation, "x-dotnet-name", bag) is { } name)
        {
            return name;
        }

        var stem = string.IsNullOrWhiteSpace(operation.OperationId) ? ByPath(operation) : Identifier.Of(operation.OperationId!, "Operation");
        return stem.Length > 5 && stem.EndsWith("Async", StringComparison.Ordinal) ? stem.Substring(0, stem.Length - 5) : stem;
    }

    // GET /orders/{id}/lines -> GetOrdersLinesById
    private static string ByPath(OpenApiOperation operation)
    {
        var segments = operation.Path.Split('/').Where(static s => s.Length > 0).ToList();
        var fixedParts = segments.Where(static s => s[0] != '{').Select(static s => Identifier.Of(s, string.Empty));
        var values = segments.Where(static s => s[0] == '{').Select(static s => Identifier.Of(s, string.Empty)).ToList();
        var path = string.Concat(fixedParts);
        var name = Identifier.Of(operation.Method) + path + (values.Count > 0 ? "By" + string.Join("And", values) : string.Empty);
        return Identifier.Cut(name);
    }
}
