using Venice.OpenApi.Core.Tests.Emission.Specimens;
using Venice.OpenApi.Model;
using static Venice.OpenApi.Core.Tests.Emission.Specimens.Specimen;

namespace Venice.OpenApi.Core.Tests.Emission.Validation;

public sealed class CheckTests
{
    [Theory]
    [InlineData("Int32", "Optional", ">0 <=1280", "if (A.GetValueOrDefault() is var a && (a <= 0 || a > 1280) && A is not null)")]
    [InlineData("Int32", "Required", ">=1", "if (A < 1)")]
    [InlineData("Int32", "Required", ">=0.5", "if (A < 1)")]
    [InlineData("Int32", "Required", "<2.5", "if (A > 2)")]
    [InlineData("Int32", "Required", "<=1e3", "if (A > 1000)")]
    [InlineData("Int32", "Required", ">=3000000000", "if (A < 3000000000d)")]
    [InlineData("Int64", "Required", ">=3000000000", "if (A < 3000000000L)")]
    [InlineData("Int64", "Required", "<=-1e30", "if (A > -1E+30d)")]
    [InlineData("Int32", "Optional", "of 1,2,4", "if (A.GetValueOrDefault() is var a && a is not (1 or 2 or 4) && A is not null)")]
    [InlineData("Int64", "Required", "of -1,3000000000,0.5", "if (A is not (-1L or 3000000000L))")]
    [InlineData("Double", "Required", "of 0.5,1", "if (A is not (0.5d or 1d))")]
    [InlineData("Int32", "Optional", "of 1", "if (A.GetValueOrDefault() is var a && a != 1 && A is not null)")]
    [InlineData("String", "Optional", "of auto", "if (A is { } a && a != \"auto\")")]
    [InlineData("String", "OptionalNullable", "of a,b", "if (A.ValueOrDefault is { } a && a is not (\"a\" or \"b\"))")]
    [InlineData("Boolean", "Optional", "of true", "if (A is { } a && !a)")]
    [InlineData("Boolean", "Optional", "of false", "if (A is { } a && a)")]
    [InlineData("Json", "Optional", "json Object", "if (A is { } a && a.ValueKind != global::System.Text.Json.JsonValueKind.Object)")]
    [InlineData("Json", "Optional", "json Object,Null", "if (A is { } a && a.ValueKind is not (global::System.Text.Json.JsonValueKind.Object or global::System.Text.Json.JsonValueKind.Null))")]
    [InlineData("Uri", "Optional", "length 1-20", "if (A is { } a && !global::Venice.OpenApi.Validation.Check.HasLength(a.OriginalString, 1, 20))")]
    [InlineData("Int32", "Required", "%8", "if (A % 8 != 0)")]
    [InlineData("Double", "Optional", "<=8", "if (a > 8d)")]
    [InlineData("Double", "OptionalNullable", ">0 <=8", "if (A.ValueOrDefault is { } a && !(a > 0d && a <= 8d))")]
    [InlineData("Int32", "Optional", "%8", "if (A is { } a && a % 8 != 0)")]
    [InlineData("Int32", "Required", ">=1 <=50 limit steps", "if (violations.Limit(\"steps\", 50) is var aLimit && (A < 1 || A > aLimit))")]
    [InlineData("String", "Required", "length 1-", "if (A is not { } a)")]
    [InlineData("Int32", "Required", "%0.5", "if (!global::Venice.OpenApi.Validation.Check.IsMultipleOf((decimal)A, 0.5m))")]
    [InlineData("Double", "OptionalNullable", ">0", "if (a <= 0d)")]
    [InlineData("Double", "OptionalNullable", ">0", "if (A.ValueOrDefault is { } a)")]
    [InlineData("Decimal", "Optional", "<=0.01", "if (A.GetValueOrDefault() is var a && a > 0.01m && A is not null)")]
    [InlineData("Decimal", "Required", "<=-1e40", "if (A >= decimal.MinValue)")]
    [InlineData("String", "Optional", "length 1-20", "if (A is { } a && !global::Venice.OpenApi.Validation.Check.HasLength(a, 1, 20))")]
    [InlineData("String", "Required", "length 1-", "else if (!global::Venice.OpenApi.Validation.Check.HasLength(a, 1, int.MaxValue))")]
    [InlineData("String", "Optional", "/^a/", "if (A is { } a && !global::Venice.OpenApi.Validation.Check.IsMatch(global::Acme.Holder_Patterns.Pattern1, a))")]
    [InlineData("String", "Optional", "length -7500 limit prompt", "var aLimit = violations.Limit(\"prompt\", 7500);")]
    [InlineData("Int32", "Optional", "<=50 limit steps", "if (A.GetValueOrDefault() is var a && violations.Limit(\"steps\", 50) is var aLimit && a > aLimit && A is not null)")]
    [InlineData("Int64", "Optional", "<=50 limit steps", "if (A.GetValueOrDefault() is var a && violations.Limit(\"steps\", (double)50) is var aLimit && a > aLimit && A is not null)")]
    [InlineData("Int32", "Optional", "limit steps", "if (A.GetValueOrDefault() is var a && violations.HasLimits && violations.Limit(\"steps\", int.MaxValue) is var aLimit && a > aLimit && A is not null)")]
    [InlineData("Int32", "Required", ">=1 limit steps", "if (violations.Limit(\"steps\", int.MaxValue) is var aLimit && (A < 1 || A > aLimit))")]
    [InlineData("List", "Optional", "items 1-3", "if (A is { } a && (a.Count < 1 || a.Count > 3))")]
    [InlineData("List", "Optional", "items -3 limit images", "var aCountLimit = violations.Limit(\"images\", 3);")]
    [InlineData("List", "Optional", "unique", "if (A is { } a && !global::Venice.OpenApi.Validation.Check.AreUnique(a))")]
    [InlineData("Map", "Optional", "members -5", "if (A is { } a && a.Count > 5)")]
    public void Constraint_OnAMember_IsOneLine(string kind, string presence, string constraints, string expected) =>
        Assert.Contains(expected, Lines(kind, presence, constraints));

    [Theory]
    [InlineData("Int32", "<=3000000000")]
    [InlineData("Int32", ">=-2147483648")]
    [InlineData("Int64", "<=9223372036854775808")]
    [InlineData("Int64", ">=-1e40")]
    [InlineData("Decimal", "<=1e40")]
    [InlineData("String", "length 0-")]
    [InlineData("Int32", "%1")]
    public void Constraint_ThatNoValueCanBreak_IsNoCode(string kind, string constraints)
    {
        Assert.DoesNotContain(Lines(kind, "Optional", constraints), static line => line.StartsWith("violations.Add", StringComparison.Ordinal));
        Assert.DoesNotContain(Lines(kind, "Optional", constraints), static line => line.Contains("DataAnnotations", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Int32", "Optional", ">0 <=1280", "[global::System.ComponentModel.DataAnnotations.Range(0, 1280, MinimumIsExclusive = true)]")]
    [InlineData("Int32", "Optional", ">=1", "[global::System.ComponentModel.DataAnnotations.Range(1, int.MaxValue)]")]
    [InlineData("Int32", "OptionalNullable", ">=1", "[global::Venice.OpenApi.Validation.DoubleRange((double)1, double.PositiveInfinity)]")]
    [InlineData("Int32", "Optional", ">=5 <=1", "[global::Venice.OpenApi.Validation.DoubleRange((double)5, (double)1)]")]
    [InlineData("Double", "Optional", ">0 <20", "[global::System.ComponentModel.DataAnnotations.Range(0d, 20d, MinimumIsExclusive = true, MaximumIsExclusive = true)]")]
    [InlineData("Int64", "Required", ">0 <=9007199254740993", "[global::Venice.OpenApi.Validation.Int64Range(0L + 1, 9007199254740993L)]")]
    [InlineData("Int64", "Required", ">2147483647 <-2147483648", "[global::Venice.OpenApi.Validation.Int64Range(2147483647L + 1, -2147483648L - 1)]")]
    [InlineData("Decimal", "Required", ">=0.1", "[global::Venice.OpenApi.Validation.DecimalRange(\"0.1\", null)]")]
    [InlineData("Double", "Required", "%0.5", "[global::Venice.OpenApi.Validation.MultipleOf(0.5d)]")]
    [InlineData("Int32", "Required", "of 1,2,4", "[global::Venice.OpenApi.Validation.ListedValues(\"1\", \"2\", \"4\")]")]
    [InlineData("Int64", "Required", "of -1,0.5", "[global::Venice.OpenApi.Validation.ListedValues(\"-1\")]")]
    [InlineData("String", "Optional", "of a\"b", "[global::Venice.OpenApi.Validation.ListedValues(\"a\\\"b\")]")]
    [InlineData("Boolean", "Optional", "of true", "[global::Venice.OpenApi.Validation.ListedValues(\"true\")]")]
    [InlineData("Json", "Optional", "json Object", "[global::Venice.OpenApi.Validation.JsonKinds(global::System.Text.Json.JsonValueKind.Object)]")]
    [InlineData("Uri", "Optional", "length 1-20", "[global::Venice.OpenApi.Validation.CodePointLength(1, 20)]")]
    [InlineData("String", "Required", "length 1-7500", "[global::Venice.OpenApi.Validation.CodePointLength(1, 7500)]")]
    [InlineData("String", "Required", "length 1-7500 limit prompt", "[global::Venice.OpenApi.Validation.ModelLimit(\"prompt\")]")]
    [InlineData("Int32", "Optional", "<=50 limit steps", "[global::Venice.OpenApi.Validation.ModelLimit(\"steps\")]")]
    [InlineData("String", "Required", "length 1-", "[global::Venice.OpenApi.Validation.CodePointLength(1)]")]
    [InlineData("String", "Required", "/^a/", "[global::Venice.OpenApi.Validation.JsonPattern(\"^a\")]")]
    [InlineData("List", "Required", "items 1-3", "[global::Venice.OpenApi.Validation.ItemCount(1, 3)]")]
    [InlineData("List", "Required", "unique", "[global::Venice.OpenApi.Validation.UniqueItems]")]
    [InlineData("Map", "Required", "members 1-", "[global::Venice.OpenApi.Validation.PropertyCount(1)]")]
    public void Constraint_OnAMember_IsOneAttribute(string kind, string presence, string constraints, string expected) =>
        Assert.Contains(expected, Lines(kind, presence, constraints));

    [Fact]
    public void ModelLimit_OfALengthThatANumberDoesNotHave_IsNoAttribute() =>
        Assert.DoesNotContain(Lines("Int32", "Optional", "<=50 length 0-5 limit steps"), static line => line.Contains("ModelLimit", StringComparison.Ordinal));

    [Theory]
    [InlineData("NotTogether", "A B", "", "if (A is not null && B.IsSet)")]
    [InlineData("NotTogether", "A C", "", "if (A is not null)")]
    [InlineData("NotTogether", "A B,D B", "", "if (B.IsSet && (A is not null || D is not null))")]
    [InlineData("NotTogether", "A B,D E", "", "if (D is not null && E is not null)")]
    [InlineData("NotTogether", "A B,C B", "", "if (A is not null && B.IsSet)")]
    [InlineData("NotTogether", "A B F,D B F,A D", "", "if (A is not null && D is not null)")]
    [InlineData("Requires", "A B,B A", "", "if ((A is not null) != (B.IsSet))")]
    [InlineData("Requires", "A B,B A", "D=true", "if (D == true && (A is not null) != (B.IsSet))")]
    [InlineData("Requires", "A B,B D", "", "if (A is not null && !B.IsSet)")]
    [InlineData("Requires", "A B C", "", "if (A is not null && !B.IsSet)")]
    [InlineData("Requires", "A B D", "", "if (A is not null && (!B.IsSet || D is null))")]
    [InlineData("ExactlyOne", "A B", "", "if ((A is not null ? 1 : 0) + (B.IsSet ? 1 : 0) != 1)")]
    [InlineData("ExactlyOne", "A B C", "", "if (A is not null || B.IsSet)")]
    [InlineData("AtLeastOne", "A B", "", "if (A is null && !B.IsSet)")]
    [InlineData("Absent", "A B", "C=\"x\"", "if (C == \"x\" && (A is not null || B.IsSet))")]
    [InlineData("Present", "A", "D=true", "if (D == true && A is null)")]
    [InlineData("Present", "A", "E=\"red\"", "if (E?.Value == \"red\" && A is null)")]
    public void Rules_OfOneSentence_AreOneConditionWhereTheyCanBe(string kind, string members, string when, string expected)
    {
        var condition = when.Length == 0 ? null : new RuleConditionModel(when.Split('=')[0], when.Split('=')[1]);
        var record = Record(
            "Holder",
            Property("A", "a", Text),
            Property("B", "b", Text, Presence.OptionalNullable),
            Property("C", "c", Text, Presence.Required),
            Property("D", "d", new(TypeKind.Boolean)),
            Property("E", "e", Named(TypeKind.Enum, "Color")));

        var source = Emit(record with { Rules = [.. members.Split(',').Select(rule => new RuleModel(System.Enum.Parse<RuleKind>(kind), [.. rule.Split(' ')], condition, "A sentence."))] });

        Assert.Contains(expected, source.Split('\n').Select(static line => line.Trim()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Checks_OfARecord_AreInlinedWhereNothingElseRunsThem(bool isOutermost) =>
        Assert.Equal(isOutermost, Emit(Record("Holder", Property("A", "a", Text, Presence.Required)) with { IsOutermost = isOutermost }).Contains("AggressiveInlining", StringComparison.Ordinal));

    [Fact]
    public void Limits_OfTwoTextsThatAreTheSame_AreAskedForOnce()
    {
        var limited = new ConstraintModel { MinLength = 1, MaxLength = 20, ModelLimit = "length" };

        var lines = Emit(Record(
            "Holder",
            Property("A", "a", Text) with { Constraints = limited },
            Property("B", "b", Text, Presence.OptionalNullable) with { Constraints = limited with { MinLength = null } },
            Property("C", "c", Text) with { Constraints = limited with { MaxLength = 30 } })).Split('\n').Select(static line => line.Trim()).ToList();

        Assert.Equal(["var limit = violations.Limit(\"length\", 20);", "var cLimit = violations.Limit(\"length\", 30);"], lines.Where(static line => line.Contains("violations.Limit", StringComparison.Ordinal)));
        Assert.Contains("if (A is { } a && !global::Venice.OpenApi.Validation.Check.HasLength(a, 1, limit))", lines);
        Assert.Contains("if (B.ValueOrDefault is { } b && !global::Venice.OpenApi.Validation.Check.HasLength(b, 0, limit))", lines);
    }

    private static string[] Lines(string kind, string presence, string constraints)
    {
        var parsed = System.Enum.Parse<TypeKind>(kind);
        var type = parsed is TypeKind.List or TypeKind.Map ? new TypeModel(parsed, Item: Number) : new TypeModel(parsed);
        var property = Property("A", "a", type, System.Enum.Parse<Presence>(presence), ConstraintText.Parse(constraints));
        return [.. Emit(Record("Holder", property)).Split('\n').Select(static line => line.Trim())];
    }
}
