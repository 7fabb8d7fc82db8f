using Venice.OpenApi.Binding.Documentation;
using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>Path, query, header and cookie values.</summary>
internal static class ParameterBinder
{
    private static readonly HashSet<string> OfTransport = new(StringComparer.OrdinalIgnoreCase) { "Accept", "Content-Type", "Authorization", "Accept-Encoding" };

    public static List<BoundParameter> Bind(OpenApiOperation operation, TypePlace place, BindingContext context)
    {
        var parameters = new List<BoundParameter>();
        foreach (var parameter in operation.Parameters)
        {
            if (IsSurfaced(parameter, operation, context))
            {
                var bound = parameter.Schema is { } schema
                    ? AsText(context.Schemas.Bind(schema, place.Child(parameter.Name)))
                    : new BoundType(new TypeModel(TypeKind.String), ConstraintModel.None);
                parameters.Add(new BoundParameter(parameter, bound));
            }
        }

        return parameters;
    }

    public static IReadOnlyList<string> WantedNames(IReadOnlyList<BoundParameter> parameters, BindingContext context)
    {
        var wanted = new List<string>();
        foreach (var bound in parameters)
        {
            var parameter = bound.Parameter;
            var part = bound.Part is { } field ? Identifier.Of(field) : "";
            var name = Keywords.Name(parameter, "x-dotnet-name", context.Bag) ?? part + Identifier.Of(HeadersBinder.WithoutX(parameter.Name));
            wanted.Add(wanted.Contains(name) ? parameter.Location + name : name);
        }

        return wanted;
    }

    public static Presence PresenceOf(BoundParameter parameter) =>
        parameter.Parameter.IsRequired ? Presence.Required : Presence.Optional;

    public static PropertyModel Property(BoundParameter parameter, string name, BindingContext context)
    {
        var (source, bound) = parameter;
        var presence = PresenceOf(parameter);
        var schema = source.Schema ?? new OpenApiSchema { Place = source.Place, Pointer = source.Pointer };
        var documentation = DocumentationBinder.OfMember(schema, context.Facts.Of(SchemaBinder.Subject(schema, out _)), bound, presence, source.Name);
        if (!string.IsNullOrWhiteSpace(source.Description))
        {
            documentation = DocumentationBinder.Of(source.Description, null, source.Name, value: documentation.Value) with { Obsolete = documentation.Obsolete };
        }

        if (source.IsDeprecated && presence == Presence.Optional)
        {
            documentation = documentation with { Obsolete = DocumentationBinder.DeprecatedByService };
        }

        return new PropertyModel(name, source.Name, bound.Type with { IsNullable = false }, presence, bound.Constraints, documentation)
        {
            ConstantLiteral = presence == Presence.Required ? bound.Constant : null,
            Example = LiteralText.OfExample(source, source.Schema is null ? null : context.Facts.Of(SchemaBinder.Subject(schema, out _)), bound.Type.Kind),
        };
    }

    public static ParameterModel Parameter(BoundParameter parameter, string name) => new(
        name,
        parameter.Parameter.Name,
        parameter.Parameter.Location switch
        {
            _ when parameter.Part is not null => ParameterLocation.PartHeader,
            OpenApiParameterLocation.Path => ParameterLocation.Path,
            OpenApiParameterLocation.Header => ParameterLocation.Header,
            OpenApiParameterLocation.Cookie => ParameterLocation.Cookie,
            OpenApiParameterLocation.QueryString when !IsForm(parameter.Parameter) => ParameterLocation.QueryString,
            _ => ParameterLocation.Query,
        },
        parameter.Bound.Type with { IsNullable = false },
        PresenceOf(parameter),
        StyleOf(parameter.Parameter),
        parameter.Parameter.Explode || IsForm(parameter.Parameter),
        parameter.Parameter.AllowReserved)
    {
        Part = parameter.Part,
    };

    // Only bodies carry files.
    public static BoundType AsText(BoundType bound) => bound with { Type = AsText(bound.Type) };

    private static TypeModel AsText(TypeModel type) =>
        type.Item is { } item ? type with { Item = AsText(item) } : type.Kind == TypeKind.File ? type with { Kind = TypeKind.String } : type;

    /// <summary>A form that is the whole query string is written as its members would be, each for itself.</summary>
    private static bool IsForm(OpenApiParameter parameter) =>
        parameter.Location == OpenApiParameterLocation.QueryString && MediaTypes.Essence(parameter.MediaType ?? "") == "application/x-www-form-urlencoded";

    private static string StyleOf(OpenApiParameter parameter) =>
        parameter.MediaType is null ? parameter.Style : IsForm(parameter) || MediaTypes.IsText(parameter.MediaType) ? "form" : "json";

    private static bool IsSurfaced(OpenApiParameter parameter, OpenApiOperation operation, BindingContext context)
    {
        if (parameter.Location == OpenApiParameterLocation.QueryString)
        {
            var isBound = IsForm(parameter) || MediaTypes.IsJsonOrText(parameter.MediaType);
            if (!isBound)
            {
                context.Bag.Report(BindingRules.QueryStringIgnored, parameter.Place, parameter.Name, OperationNames.Id(operation));
            }

            return isBound;
        }

        if (parameter.Location == OpenApiParameterLocation.Path)
        {
            return true;
        }

        if (Keywords.IsTrue(parameter, "x-hidden"))
        {
            if (parameter.IsRequired)
            {
                context.Bag.Report(BindingRules.HiddenRequired, parameter.Place, parameter.Name, OperationNames.Id(operation));
            }

            return false;
        }

        return !(parameter.Location == OpenApiParameterLocation.Header && OfTransport.Contains(parameter.Name))
            && !SecurityBinder.IsCredential(parameter, operation, context.Document);
    }
}
