using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Validation;

/// <summary>What kind of JSON a value without a type of its own is.</summary>
internal static class JsonKindChecks
{
    public static IEnumerable<CheckCode> Of(string value, ConstraintModel constraints, string path)
    {
        var kinds = Names(constraints.JsonKinds).Select(static name => "global::System.Text.Json.JsonValueKind." + name).ToList();
        if (kinds.Count > 0)
        {
            var condition = kinds is [var only] ? $"{value}.ValueKind != {only}" : $"{value}.ValueKind is not ({string.Join(" or ", kinds)})";
            yield return new(condition, $"violations.Add({path}, \"type\", {CSharpLiteral.String(Sentence(constraints.JsonKinds))});");
        }
    }

    /// <summary>The names that .NET has for them.</summary>
    public static IEnumerable<string> Names(JsonKinds kinds) =>
        new[] { JsonKinds.Object, JsonKinds.Null }.Where(kind => (kinds & kind) != 0).Select(static kind => kind.ToString());

    private static string Sentence(JsonKinds kinds) => kinds switch
    {
        JsonKinds.Object => "must be an object.",
        JsonKinds.Null => "must be null.",
        _ => "must be an object or null.",
    };
}
