namespace Venice.OpenApi.Analyzers.Tests;

/// <summary>Attributes that anybody may have written: whatever they hold, the analyzer lives.</summary>
public sealed class HostileTests
{
    [Theory]
    [InlineData("[Range(5, 1)]", "int?", "3")]
    [InlineData("[Range(double.NaN, double.NaN)]", "double?", "3")]
    [InlineData("[Range(typeof(int), \"x\", \"y\")]", "int?", "3")]
    [InlineData("[Int64Range(\"x\", null)]", "long?", "3")]
    [InlineData("[Int64Range(long.MinValue, long.MaxValue)]", "long?", "long.MaxValue")]
    [InlineData("[DecimalRange(\"many\", \"1e999\")]", "decimal?", "3m")]
    [InlineData("[DoubleRange(double.NegativeInfinity, -1e308)]", "double?", "1e308")]
    [InlineData("[MultipleOf(0)]", "int?", "3")]
    [InlineData("[MultipleOf(-2)]", "int?", "3")]
    [InlineData("[MultipleOf(double.NaN)]", "double?", "3")]
    [InlineData("[MultipleOf(1e-28)]", "decimal?", "decimal.MaxValue")]
    [InlineData("[MultipleOf(0.3)]", "double?", "1e300")]
    [InlineData("[CodePointLength(-5, -7)]", "string?", "\"a\"")]
    [InlineData("[CodePointLength(int.MaxValue, int.MinValue)]", "string?", "\"\\ud800\"")]
    [InlineData("[JsonPattern(\"([\")]", "string?", "\"a\"")]
    [InlineData("[JsonPattern(null!)]", "string?", "\"a\"")]
    [InlineData("[JsonPattern(\"^(a+)+$\", null, false)]", "string?", "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\"")]
    [InlineData("[ListedValues(null!)]", "string?", "\"a\"")]
    [InlineData("[ListedValues(null!, \"x\")]", "int?", "3")]
    [InlineData("[ItemCount(-1, -1)]", "string[]?", "[\"a\"]")]
    [InlineData("[ItemCount(9, 2)]", "string[]?", "[..new[] { \"a\" }]")]
    [InlineData("[PropertyCount(int.MinValue)]", "Dictionary<string, int>?", "new() { [\"a\"] = 1 }")]
    [InlineData("[UniqueItems]", "object[]?", "[1, 1L, \"a\", null!, 'a']")]
    [InlineData("[ModelLimit(null!)][Range(1, 2)]", "int?", "0")]
    [InlineData("[Range(1, 2)]", "int?", "(int?)(object)3")]
    [InlineData("[DecimalRange(\"79228162514264337593543950335\", null, MinimumIsExclusive = true)]", "decimal?", "3m")]
    [InlineData("[ReplacedBy(null!)]", "int?", "3")]
    [InlineData("[ReplacedBy(\"Nowhere\")]", "int?", "3")]
    [InlineData("[System.Text.Json.Serialization.JsonPropertyName(\"\")][Range(1, 2)]", "int?", "3")]
    public async Task Attribute_OfAnyContent_NeverThrows(string attribute, string type, string value)
    {
        var consumer = new Consumer(Handmade.Program("", $"{attribute} public {type} Value {{ get; init; }}", $"Value = {value}"));

        Assert.DoesNotContain(await consumer.FindingsAsync(), static finding => finding.StartsWith("AD", StringComparison.Ordinal));
        await consumer.OffersAsync();
    }

    [Theory]
    [InlineData("[MemberRule((MemberRuleKind)99, \"Value\")]")]
    [InlineData("[MemberRule(MemberRuleKind.Requires)]")]
    [InlineData("[MemberRule(MemberRuleKind.Requires, null!)]")]
    [InlineData("[MemberRule(MemberRuleKind.Requires, \"Value\", \"Nowhere\")]")]
    [InlineData("[MemberRule(MemberRuleKind.Absent, \"Value\", When = \"Nowhere\", Is = null)]")]
    [InlineData("[MemberRule(MemberRuleKind.Present, \"Other\", When = \"Value\", Is = \"3\", Message = \"{0} {1} {\")]")]
    [InlineData("[MemberRule(MemberRuleKind.Present, \"Other\", When = \"Value\")]")]
    [InlineData("[MemberRule(MemberRuleKind.ExactlyOne, \"\", \"Value\", \"Value\")]")]
    public async Task Rule_OfAnyContent_NeverThrows(string rule)
    {
        var consumer = new Consumer(Handmade.Program(rule, "public int? Value { get; init; } public int? Other { get; init; }", "Value = 3"));

        Assert.DoesNotContain(await consumer.FindingsAsync(), static finding => finding.StartsWith("AD", StringComparison.Ordinal));
        await consumer.OffersAsync();
    }

    [Fact]
    public async Task Member_ThatStandsTwice_NeverThrows()
    {
        // as it does while somebody types a part of the record
        var consumer = new Consumer(Handmade.Program("", "[Range(1, 2)] public int? Value { get; init; } public int? Value { get; init; }", "Value = 3"));

        Assert.DoesNotContain(await consumer.FindingsAsync(), static finding => finding.StartsWith("AD", StringComparison.Ordinal));
        await consumer.OffersAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("Value")]
    [InlineData("Value=x Value=-1 =5 == Value=99999999999 Value=7=8")]
    public async Task Lines_OfAnyContent_NeverThrow(string lines)
    {
        var consumer = new Consumer(Handmade.Program("", "[Range(1, 2)] public int? Value { get; init; }", "Value = 3")
            .Replace("namespace Mine;", $"[assembly: DocumentLines(\"Mine.Order\", \"mine.yaml\", \"{lines}\")]\n\nnamespace Mine;", StringComparison.Ordinal));

        var finding = Assert.Single(await consumer.FindingsAsync());
        Assert.StartsWith("VEN1001 `3` Value is at most 2", finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enum_WithoutValuesOrWithOddOnes_NeverThrows()
    {
        var consumer = new Consumer("""
            using Venice.OpenApi;

            namespace Mine;

            [System.CodeDom.Compiler.GeneratedCode("Venice.OpenApi.Generator", "1.0")]
            public readonly struct Color(string value)
            {
                public string Value => value;

                public static implicit operator Color(string value) => new(value);

                public static class Values
                {
                    public const int Number = 1;
                    public const string? Nothing = null;
                    [System.Obsolete] [ReplacedBy("Nowhere")] public const string Old = "old";
                    public const string Empty = "";
                }
            }

            public static class Program
            {
                public static Color[] All => ["old", "", "x", new("red"), new Color("")];
            }
            """);

        Assert.DoesNotContain(await consumer.FindingsAsync(), static finding => finding.StartsWith("AD", StringComparison.Ordinal));
        await consumer.OffersAsync();
    }
}
