using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Validation;

/// <summary>Everything that is asked of one value that is not null, nested values included.</summary>
internal sealed class ValueChecks(LocalNames names, PatternTable patterns, SharedLimits limits)
{
    /// <param name="value">An expression that may be written more than once: a local or a property.</param>
    /// <param name="path">The violation's path as a C# literal; <c>""</c> for the value itself.</param>
    /// <param name="isEntered">The collector stands inside the value already, so a nested one need not enter again.</param>
    public IReadOnlyList<CheckCode> Of(string value, TypeModel type, ConstraintModel constraints, string path, bool isEntered = false) =>
        ReferenceEquals(constraints, ConstraintModel.None) && IsPlain(type.Kind) ? [] : All(value, type, constraints, path, isEntered);

    // a value of which nothing is asked when the document asks nothing; a double must be a number even then, and others have values inside
    private static bool IsPlain(TypeKind kind) => kind is not (TypeKind.Double or TypeKind.List or TypeKind.Map or TypeKind.Record or TypeKind.Union);

    private List<CheckCode> All(string value, TypeModel type, ConstraintModel constraints, string path, bool isEntered) =>
    [
        .. type.Kind switch
        {
            TypeKind.String => TextChecks.Of(value, constraints, path, names, patterns, limits).Concat(ListedValues.Of(value, type.Kind, constraints, path)),
            TypeKind.Boolean => ListedValues.Of(value, type.Kind, constraints, path),
            TypeKind.Json => JsonKindChecks.Of(value, constraints, path),
            TypeKind.Uri => TextChecks.Of(value + ".OriginalString", constraints with { ModelLimit = null }, path, names, patterns, limits),
            TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double or TypeKind.Decimal => NumberChecks.Of(value, type.Kind, constraints, path, names),
            TypeKind.List => ListChecks(value, type, constraints, path),
            TypeKind.Map => MapChecks(value, type, constraints, path),
            TypeKind.Record or TypeKind.Union => [isEntered ? new(null, $"{value}.Validate(ref violations);") : Nested(value, type, path)],
            _ => [],
        },
    ];

    private CheckCode Nested(string value, TypeModel type, string path)
    {
        var mark = names.Derive(value + "Mark");
        if (type.IsFlat)
        {
            return new(null, $"""
                var {mark} = violations.Count;
                {value}.Validate(ref violations);
                violations.Within({mark}, {path});
                """);
        }

        return new($"violations.TryEnter(out var {mark})", $"""
            {value}.Validate(ref violations);
            violations.Exit({mark}, {path});
            """);
    }

    private IEnumerable<CheckCode> ListChecks(string value, TypeModel type, ConstraintModel constraints, string path)
    {
        if (Count($"{value}.Count", constraints.MinItems, constraints.MaxItems, constraints.ModelLimit, "AddItemCount", path) is { } count)
        {
            yield return count;
        }

        if (constraints.UniqueItems)
        {
            yield return new($"!global::Venice.OpenApi.Validation.Check.AreUnique({value})", $"violations.AddNotUnique({path});");
        }

        var index = names.Derive(value + "Index");
        var mark = names.Derive(value + "Mark");
        var item = names.Derive(value + "Item");
        if (Items(item, $"{value}[{index}]", type.Item!, constraints.Items, mark, $"({mark}, {path}, {index});") is { } body)
        {
            var end = names.Derive(value + "Count");
            yield return Loop($"for (int {index} = 0, {end} = {value}.Count; {index} < {end}; {index}++)", body);
        }
    }

    private IEnumerable<CheckCode> MapChecks(string value, TypeModel type, ConstraintModel constraints, string path)
    {
        if (Count($"{value}.Count", constraints.MinProperties, constraints.MaxProperties, limit: null, "AddPropertyCount", path) is { } count)
        {
            yield return count;
        }

        var entry = names.Derive(value + "Entry");
        var mark = names.Derive(value + "Mark");
        var item = names.Derive(value + "Item");
        if (Items(item, $"{entry}.Value", type.Item!, constraints.Items, mark, $"Key({mark}, {path}, {entry}.Key);") is { } body)
        {
            yield return Loop($"foreach (var {entry} in {value})", body);
        }
    }

    private static CheckCode Loop(string head, string body) => new(null, new SourceWriter().Gap().Open(head).Lines(body).Close().Gap().Complete().TrimEnd('\n'));

    // the body of a loop, or null when nothing is asked of the items; how deep values are nested is counted only where they can be
    private string? Items(string item, string access, TypeModel type, ConstraintModel? constraints, string mark, string exit)
    {
        var checks = Of(item, type, constraints ?? ConstraintModel.None, "\"\"", isEntered: true);
        var mustNotBeNull = !type.IsValueType && !type.IsNullable;
        if (checks.Count == 0 && !mustNotBeNull)
        {
            return null;
        }

        var body = new SourceWriter();
        var isFlat = type.IsFlat || type.Kind is not (TypeKind.List or TypeKind.Map or TypeKind.Record or TypeKind.Union);
        if (isFlat)
        {
            body.Line($"var {mark} = violations.Count;");
        }
        else
        {
            body.Open($"if (violations.TryEnter(out var {mark}))");
        }

        if (mustNotBeNull)
        {
            body.Open(checks.Count == 0 ? $"if ({access} is null)" : $"if ({access} is not {{ }} {item})").Line("violations.AddNull(\"\");").Close();
            CheckCode.WriteElse(body, checks);
        }
        else if (type.IsNullable)
        {
            CheckCode.Write(body, $"{access} is {{ }} {item}", checks);
        }
        else
        {
            body.Line($"var {item} = {access};");
            CheckCode.Write(body, null, checks);
        }

        body.Gap().Line($"violations.{(isFlat ? "Within" : "Exit")}{exit}");
        if (!isFlat)
        {
            body.Close();
        }

        return body.Complete().TrimEnd('\n');
    }

    internal CheckCode? Count(string count, int? least, int? most, string? limit, string add, string path)
    {
        var minimum = Math.Max(0, least ?? 0);
        var maximum = TextChecks.Number(most ?? int.MaxValue);
        if (limit is not null && most is not null)
        {
            var name = names.Derive(count.Replace(".", "") + "Limit");
            return new(null, $$"""
                var {{name}} = violations.Limit({{CSharpLiteral.String(limit)}}, {{maximum}});
                if ({{(minimum > 0 ? $"{count} < {minimum} || " : "")}}{{count}} > {{name}})
                {
                    violations.{{add}}({{path}}, {{minimum}}, {{name}});
                }
                """);
        }

        var low = minimum > 0 ? $"{count} < {minimum}" : null;
        var high = most is < int.MaxValue ? $"{count} > {maximum}" : null;
        var condition = low is null ? high : high is null ? low : $"{low} || {high}";
        return condition is null ? null : new(condition, $"violations.{add}({path}, {minimum}, {maximum});");
    }
}
