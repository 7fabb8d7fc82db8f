namespace Venice.OpenApi.Analyzers.Tests;

/// <summary>What fixes write, where that takes some care.</summary>
public sealed class FixTests
{
    [Theory]
    [InlineData("[Int64Range(0, 10)]", "long?", "11L", "Use 10", "Value = 10L")]
    [InlineData("[Int64Range(0, 10)]", "long?", "11U", "Use 10", "Value = 10U")]
    [InlineData("[Range(-10, -5)]", "int?", "3u", "Use -5", "Value = -5 ")]
    [InlineData("[Range(0, 10)]", "int?", "0xFF", "Use 10", "Value = 10 ")]
    [InlineData("[Range(0d, 20d)]", "double?", "20.5D", "Use 20", "Value = 20D")]
    [InlineData("[Range(0d, 0.1d)]", "double?", "0.3f", "Use 0.1", "Value = 0.1 ")]
    [InlineData("[Range(-0.1d, 20d)]", "double?", "-0.3d", "Use -0.1", "Value = -0.1d")]
    [InlineData("[DecimalRange(null, \"99.5\")]", "decimal?", "100M", "Use 99.5", "Value = 99.5M")]
    [InlineData("[DecimalRange(null, \"99.5\")]", "decimal?", "100", "Use 99.5", "Value = 99.5m")]
    [InlineData("[DecimalRange(null, \"99\")]", "decimal?", "100", "Use 99", "Value = 99 ")]
    [InlineData("[DoubleRange(double.NegativeInfinity, 9.5)]", "Optional<double?>", "10", "Use 9.5", "Value = 9.5 ")]
    [InlineData("[Range(1, 1000)][MultipleOf(64)]", "int?", "2000", "Use 960", "Value = 960 ")]
    public async Task Number_ThatIsMended_IsWrittenLikeTheOldOne(string attribute, string type, string value, string title, string expected) =>
        await AssertAsync("", $"{attribute} public {type} Value {{ get; init; }}", $"Value = {value}", title, expected);

    private const string Three = "public int? A { get; init; } public int? B { get; init; } public int? C { get; init; }";

    [Theory]
    [InlineData("[MemberRule(MemberRuleKind.ExactlyOne, \"A\", \"B\", \"C\")]", Three, "A = 1, B = 2, C = 3", "Leave out C and B", "new() { A = 1 }")]
    [InlineData("[MemberRule(MemberRuleKind.Absent, \"B\", \"C\", When = \"A\", Is = \"1\")]", Three, "A = 1, B = 2, C = 3", "Leave out C and B", "new() { A = 1 }")]
    [InlineData("[MemberRule(MemberRuleKind.NotTogether, \"A\", \"B\")][MemberRule(MemberRuleKind.Requires, \"C\", \"B\")]", Three, "A = 1, B = 2, C = 3", "Leave out B and C", "new() { A = 1 }")]
    [InlineData("[MemberRule(MemberRuleKind.Requires, \"A\", \"B\", \"C\")]", Three, "A = 1", "Add B and C", "A = 1, B = 1, C = 1")]
    [InlineData("[MemberRule(MemberRuleKind.Requires, \"A\", \"B\")]", "public int? A { get; init; } [Range(0, 5)] public int? B { get; init; }", "A = 9", "Add B", "A = 9, B = 0")]
    [InlineData("[MemberRule(MemberRuleKind.Requires, \"A\", \"B\")]", "public bool? A { get; init; } [ListedValues(\"true\")] public bool? B { get; init; }", "A = false", "Add B", "A = false, B = true")]
    [InlineData("[MemberRule(MemberRuleKind.Present, \"B\", When = \"A\", Is = \"2\")]", "public int? A { get; init; } public int? B { get; init; }", "A = 2", "Add B", "A = 2, B = 1 ")]
    [InlineData("[MemberRule(MemberRuleKind.Present, \"B\", When = \"A\", Is = \"false\")]", "public bool? A { get; init; } public bool? B { get; init; }", "A = false", "Add B", "A = false, B = true ")]
    public async Task Members_ThatBelongTogether_AreTreatedTogether(string rules, string members, string assignments, string title, string expected) =>
        await AssertAsync(rules, members, assignments, title, expected);

    [Theory]
    [InlineData("[MemberRule(MemberRuleKind.NotTogether, \"A\", \"B\")]", "public int? A { get; init; } public required int? B { get; init; }", "A = 1, B = 2", "Leave out A")]
    [InlineData("[MemberRule(MemberRuleKind.ExactlyOne, \"A\", \"B\")]", "public required int? A { get; init; } public int? B { get; init; }", "A = 1, B = 2", "Leave out B")]
    [InlineData("[MemberRule(MemberRuleKind.NotTogether, \"A\", \"B\")]", "public required int? A { get; init; } public required int? B { get; init; }", "A = 1, B = 2", null)]
    [InlineData("[MemberRule(MemberRuleKind.Requires, \"A\", \"B\")][MemberRule(MemberRuleKind.NotTogether, \"A\", \"B\")]", "public int? A { get; init; } public int? B { get; init; }", "A = 1", null)]
    [InlineData("[MemberRule(MemberRuleKind.Requires, \"A\", \"B\")]", "public int? A { get; init; } public int? B { get; init; } public static int Next() => 1;", "A = Order.Next()", "Add B")]
    [InlineData("[MemberRule(MemberRuleKind.Requires, \"A\", \"B\")]", "public bool? A { get; init; } [ListedValues(\"yes\")] public bool? B { get; init; }", "A = true", null)]
    public async Task Fix_ThatLeavesNothingRight_IsNotOffered(string rules, string members, string assignments, string? only) =>
        Assert.Equal(only is null ? [] : [only], await new Consumer(Handmade.Program(rules, members, assignments)).OffersAsync());

    [Theory]
    [InlineData("\n// first\nC = 3, // third\nA = 1  // one\n", "// first\nC = 3, // third\nA = 1,  // one\nB = 1\n}")]
    [InlineData("\nA = 1, // one\nC = 3,\n", "A = 1, // one\nB = 1,\nC = 3,\n}")]
    [InlineData("\nC = 3,\nA = 1,\n", "C = 3,\nA = 1,\nB = 1,\n}")]
    public async Task Member_ThatIsAdded_StandsOnALineOfItsOwnAndLeavesCommentsWhereTheyAre(string assignments, string expected)
    {
        var mended = await new Consumer(Handmade.Program("[MemberRule(MemberRuleKind.Requires, \"A\", \"B\")]", Three, assignments)).AppliedAsync("Add B");

        Assert.Contains(expected, string.Join('\n', (await mended.CodeAsync()).ReplaceLineEndings("\n").Split('\n').Select(static line => line.Trim())), StringComparison.Ordinal);
        Assert.Empty(await mended.CompilerMessagesAsync());
    }

    [Fact]
    public async Task Method_InAProgramThatIsWrongElsewhere_IsOfferedAllTheSame()
    {
        var program = Mistakes.All.First(static mistake => mistake.Fix?.StartsWith("Call", StringComparison.Ordinal) is true).Program.Replace("throw new", "int wrong = \"\"; throw new", StringComparison.Ordinal);

        Assert.Contains("Call GenerateAsync", await new Consumer(program).OffersAsync());
    }

    [Fact]
    public async Task Method_WhereTwoCallsAreWrong_IsNotOffered()
    {
        var consumer = new Consumer(Mistake.Head + """
            static async Task Paint(VeniceClient venice)
            {
                var request = new GenerateImageRequest { Model = "m", Prompt = "p", Variants = 2 };
                var first = await venice.Images.GenerateBinaryAsync(request);
                var second = await venice.Images.GenerateBinaryAsync(request);
                GC.KeepAlive((first, second));
            }
            GC.KeepAlive((Func<VeniceClient, Task>)Paint);
            """ + Mistake.Tail);

        Assert.Equal(["Leave out Variants"], await consumer.OffersAsync());
    }

    [Theory]
    [InlineData("Environment.ProcessId > 1 ? EditModel.QwenImage2Edit : EditModel.QwenImage2Edit", "Model = (Environment.ProcessId > 1 ? EditModel.QwenImage2Edit : EditModel.QwenImage2Edit).Value")]
    [InlineData("(EditModel)Environment.MachineName", "Model = ((EditModel)Environment.MachineName).Value")]
    public async Task Value_OfAnotherType_IsReadOffTheWholeExpression(string value, string expected)
    {
        var mended = await new Consumer(Mistake.Head + $"return new EditImageRequest {{ Image = Venice.OpenApi.FileInput.FromBytes(new byte[1]), Prompt = \"p\", ModelId = {value} }};" + Mistake.Tail).AppliedAsync("Use Model");

        Assert.Contains(expected, await mended.CodeAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(await mended.CompilerMessagesAsync(), static message => message.Contains("error", StringComparison.Ordinal));
    }

    private static async Task AssertAsync(string rules, string members, string assignments, string title, string expected)
    {
        var mended = await new Consumer(Handmade.Program(rules, members, assignments)).AppliedAsync(title);

        Assert.Contains(expected, await mended.CodeAsync(), StringComparison.Ordinal);
        Assert.Empty(await mended.CompilerMessagesAsync());
        Assert.Empty(await mended.FindingsAsync());
    }
}
