using Venice.OpenApi.Collections;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Core.Tests.Emission.Specimens;

/// <summary>Constraints in few signs: <c>&gt;0 &lt;=1280 %8 length 1-20 items 1-3 unique members 0-5 /^a/</c>.</summary>
internal static class ConstraintText
{
    public static ConstraintModel Parse(string text)
    {
        var constraints = new ConstraintModel();
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            constraints = words[i] switch
            {
                "length" => constraints with { MinLength = From(words[++i]), MaxLength = To(words[i]) },
                "items" => constraints with { MinItems = From(words[++i]), MaxItems = To(words[i]) },
                "members" => constraints with { MinProperties = From(words[++i]), MaxProperties = To(words[i]) },
                "of" => constraints with { Values = words[++i].Split(',').ToEquatableArray() },
                "json" => constraints with { JsonKinds = Enum.Parse<JsonKinds>(words[++i]) },
                "unique" => constraints with { UniqueItems = true },
                "limit" => constraints with { ModelLimit = words[++i] },
                ['>', '=', .. var number] => constraints with { Minimum = new(number, false) },
                ['<', '=', .. var number] => constraints with { Maximum = new(number, false) },
                ['>', .. var number] => constraints with { Minimum = new(number, true) },
                ['<', .. var number] => constraints with { Maximum = new(number, true) },
                ['%', .. var number] => constraints with { MultipleOf = number },
                ['/', .. var pattern, '/'] => constraints with { Pattern = pattern, PatternText = pattern, IsPatternLinear = true },
                _ => throw new ArgumentException(words[i]),
            };
        }

        return constraints;
    }

    private static int? From(string range) => Number(range.Split('-')[0]);

    private static int? To(string range) => Number(range.Split('-')[1]);

    private static int? Number(string text) => text.Length == 0 ? null : int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
