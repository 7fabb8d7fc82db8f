using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Validation;

/// <summary>Lengths in code points, and patterns.</summary>
internal static class TextChecks
{
    private const string Check = "global::Venice.OpenApi.Validation.Check";

    public static IEnumerable<CheckCode> Of(string value, ConstraintModel constraints, string path, LocalNames names, PatternTable patterns, SharedLimits limits)
    {
        var minimum = Math.Max(0, constraints.MinLength ?? 0);
        var maximum = constraints.MaxLength ?? int.MaxValue;
        if (limits.Local(constraints) is { } shared)
        {
            yield return new($"!{Check}.HasLength({value}, {CSharpLiteral.Int32(minimum)}, {shared})", $"violations.AddLength({path}, {CSharpLiteral.Int32(minimum)}, {shared});");
        }
        else if (constraints.ModelLimit is { } name)
        {
            var limit = names.Derive(value + "Limit");
            yield return new(null, $$"""
                var {{limit}} = {{SharedLimits.Call(name, maximum)}};
                if (!{{Check}}.HasLength({{value}}, {{minimum}}, {{limit}}))
                {
                    violations.AddLength({{path}}, {{minimum}}, {{limit}});
                }
                """);
        }
        else if (minimum > 0 || maximum < int.MaxValue)
        {
            var bounds = $"{CSharpLiteral.Int32(minimum)}, {Number(maximum)}";
            yield return new($"!{Check}.HasLength({value}, {bounds})", $"violations.AddLength({path}, {bounds});");
        }

        if (constraints.Pattern is { } pattern)
        {
            yield return new(
                $"!{Check}.IsMatch({patterns.Reference(constraints)}, {value})",
                $"violations.AddPattern({path}, {CSharpLiteral.String(constraints.PatternText ?? pattern)});");
        }
    }

    internal static string Number(int maximum) => maximum == int.MaxValue ? "int.MaxValue" : CSharpLiteral.Int32(maximum);
}
