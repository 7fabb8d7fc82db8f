using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Parsing;

/// <summary>Makes a path and its parameters agree: afterwards each placeholder has one parameter, and each path parameter a placeholder.</summary>
internal sealed class PathTemplate(DiagnosticBag bag)
{
    /// <summary>
    /// The path with plain placeholders. Some write RFC 6570's operators into it (<c>{;id*}</c>), which OpenAPI keeps in the parameter's style.
    /// </summary>
    public static string Plain(string path, IReadOnlyList<OpenApiParameter> parameters)
    {
        foreach (var parameter in parameters.Where(static parameter => parameter.Location == OpenApiParameterLocation.Path))
        {
            var plain = "{" + parameter.Name + "}";
            foreach (var name in path.IndexOf(plain, StringComparison.Ordinal) >= 0 ? [] : NamesOf(path))
            {
                if (name.TrimStart('.', ';', '/', '+', '#').TrimEnd('*') == parameter.Name)
                {
                    path = path.Replace("{" + name + "}", plain);
                }
            }
        }

        return path;
    }

    public IReadOnlyList<OpenApiParameter> Fit(string path, SpecLocation operation, List<OpenApiParameter> parameters)
    {
        var names = NamesOf(path);
        parameters.RemoveAll(parameter => IsUnused(path, names, parameter));
        foreach (var name in names)
        {
            if (!parameters.Exists(parameter => parameter.Location == OpenApiParameterLocation.Path && parameter.Name == name))
            {
                bag.Report(ParsingRules.UndeclaredPathParameter, operation.Place, NodeText.Shown(name));
                parameters.Add(Declare(name, operation));
            }
        }

        return parameters;
    }

    /// <summary>The names in braces, each once, in their order.</summary>
    private static List<string> NamesOf(string path)
    {
        var names = new List<string>();
        for (var open = path.IndexOf('{'); open >= 0; open = path.IndexOf('{', open + 1))
        {
            var close = path.IndexOf('}', open);
            if (close > open + 1)
            {
                var name = path.Substring(open + 1, close - open - 1);
                if (name.IndexOf('{') < 0 && !names.Contains(name))
                {
                    names.Add(name);
                }
            }
        }

        return names;
    }

    private static OpenApiParameter Declare(string name, SpecLocation operation)
    {
        var pointer = JsonPointer.Child(operation.Pointer + "/parameters", name);
        return new()
        {
            Place = operation.Place,
            Pointer = pointer,
            Name = name,
            Location = OpenApiParameterLocation.Path,
            IsRequired = true,
            Style = "simple",
            Schema = new() { Place = operation.Place, Pointer = pointer + "/schema", Types = OpenApiTypes.String },
        };
    }

    private bool IsUnused(string path, List<string> names, OpenApiParameter parameter)
    {
        if (parameter.Location != OpenApiParameterLocation.Path || names.Contains(parameter.Name))
        {
            return false;
        }

        bag.Report(ParsingRules.UnusedPathParameter, parameter.Place, NodeText.Shown(parameter.Name), NodeText.Shown(path));
        return true;
    }
}
