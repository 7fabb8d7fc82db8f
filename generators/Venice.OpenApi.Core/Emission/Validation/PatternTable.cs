using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Validation;

/// <summary>The patterns of one file, as fields of a type that only this file sees; made when the first of them is needed.</summary>
/// <remarks>The type's name is written in full, since a member of the owner may be called the same; and with an underscore, which no name from a document has before a letter, so that it hides none.</remarks>
internal sealed class PatternTable(string owner, string @namespace)
{
    private readonly string _typeName = owner + "_Patterns";
    private readonly List<NamedPattern> _patterns = [];

    /// <summary>The expression for the pattern of <paramref name="constraints"/>.</summary>
    public string Reference(ConstraintModel constraints)
    {
        var known = _patterns.FindIndex(entry => entry.Constraints.Pattern == constraints.Pattern);
        if (known < 0)
        {
            known = _patterns.Count;
            _patterns.Add(new(FormattableString.Invariant($"Pattern{known + 1}"), constraints));
        }

        return $"{TypeNames.Emitted(_typeName, @namespace)}.{_patterns[known].Name}";
    }

    public void Write(SourceWriter writer)
    {
        if (_patterns.Count == 0)
        {
            return;
        }

        writer.Gap().Open($"file static class {_typeName}");
        foreach (var (name, constraints) in _patterns)
        {
            const string Options = "global::System.Text.RegularExpressions.RegexOptions";
            var rest = constraints.IsPatternLinear
                ? $"{Options}.NonBacktracking | {Options}.CultureInvariant"
                : $"{Options}.CultureInvariant, global::System.TimeSpan.FromMilliseconds(250)";
            writer.Line($"internal static readonly global::System.Text.RegularExpressions.Regex {name} = new(");
            writer.Indent().Line($"{CSharpLiteral.String(constraints.Pattern)},").Line($"{rest});").Outdent().Gap();
        }

        writer.Close();
    }
}
