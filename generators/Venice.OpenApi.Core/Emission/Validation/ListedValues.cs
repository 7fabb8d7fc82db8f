using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Validation;

/// <summary>The only values that a number, a text or a truth value may have.</summary>
internal static class ListedValues
{
    public static IEnumerable<CheckCode> Of(string value, TypeKind kind, ConstraintModel constraints, string path)
    {
        var allowed = constraints.Values.Select(listed => Literal(listed, kind)).OfType<string>().ToList();
        if (allowed.Count > 0)
        {
            var condition = kind == TypeKind.Boolean ? Boolean(value, allowed) : allowed is [var only] ? $"{value} != {only}" : $"{value} is not ({string.Join(" or ", allowed)})";
            if (condition is not null)
            {
                yield return new(condition, $"violations.Add({path}, \"{(allowed.Count == 1 ? "const" : "enum")}\", {CSharpLiteral.String(Sentence(constraints, kind))});");
            }
        }
    }

    /// <summary>The value as a constant of the type; <see langword="null"/> when the type has no such value.</summary>
    public static string? Literal(string listed, TypeKind kind) => kind switch
    {
        TypeKind.String => CSharpLiteral.String(listed),
        TypeKind.Boolean => listed,
        _ => NumericBound.Value(listed, kind),
    };

    private static string? Boolean(string value, List<string> allowed) => allowed is [var only] ? only == "true" ? $"!{value}" : value : null;

    private static string Sentence(ConstraintModel constraints, TypeKind kind)
    {
        var values = constraints.Values.Select(value => kind == TypeKind.String ? $"\"{value}\"" : value);
        return $"must be {(constraints.Values.Count == 1 ? "" : "one of ")}{string.Join(", ", values)}.";
    }
}
