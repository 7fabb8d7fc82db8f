namespace Venice.OpenApi.Core.Tests.Binding;

/// <summary>String enums: members, names, what a vendor retired.</summary>
public sealed class EnumTests
{
    [Theory]
    [InlineData("[low, high]", "Low=low; High=high")]
    [InlineData("[auto, Auto, AUTO]", "Auto=auto; Auto2=Auto; Auto3=AUTO")]
    [InlineData("['+1', '-1']", "Plus1=+1; Minus1=-1")]
    [InlineData("[1024x1024, 256x256]", "Value1024x1024=1024x1024; Value256x256=256x256")]
    [InlineData("['16:9', '1:69', auto]", "Value16_9=16:9; Value1_69=1:69; Auto=auto")]
    [InlineData("[b64_json, url]", "B64Json=b64_json; Url=url")]
    [InlineData("[PAYMENT_REQUIRED, in-progress, a b]", "PaymentRequired=PAYMENT_REQUIRED; InProgress=in-progress; AB=a b")]
    [InlineData("['', ' ', '*', '>=']", "Empty=; Space= ; Star=*; GreaterEqual=>=")]
    [InlineData("[value, values, known, equals, kind]", "ValueMember=value; ValuesMember=values; KnownMember=known; EqualsMember=equals; KindMember=kind")]
    [InlineData("[größe, 日本, класс]", "Größe=größe; 日本=日本; Класс=класс")]
    [InlineData("['👍', '👎']", "U1F44D=👍; U1F44E=👎")]
    [InlineData("[1:1, 2:3]", "Value1_1=1:1; Value2_3=2:3")]
    [InlineData("[gpt-4-1, gpt-41]", "Gpt4_1=gpt-4-1; Gpt41=gpt-41")]
    [InlineData("[class, a, a]", "Class=class; A=a")]
    public void Enum_OfTexts_HasMembersOfItsOwn(string values, string members) =>
        Assert.Equal(members, ModelText.Of(BoundText.OfSchemas($"Kind: {{ type: string, enum: {values} }}").Enum("Kind")));

    [Theory]
    [InlineData("x-enum-names: { hd: HighDefinition }", "HighDefinition=hd; Sd=sd")]
    [InlineData("x-enum-names: { hd: not a name }", "Hd=hd; Sd=sd")]
    [InlineData("x-enum-varnames: [First, Second]", "First=hd; Second=sd")]
    [InlineData("x-enum-varnames: [First]", "Hd=hd; Sd=sd")]
    [InlineData("x-enum-retired: { vcd: Use sd. }", "Hd=hd; Sd=sd; Vcd=vcd")]
    public void Enum_WithChosenNames_TakesThem(string keyword, string members) =>
        Assert.Equal(members, ModelText.Of(BoundText.OfSchemas($"Size: {{ type: string, enum: [hd, sd], {keyword} }}").Enum("Size")));

    [Fact]
    public void Enum_WithRetiredValue_KeepsItObsolete()
    {
        var model = BoundText.OfSchemas("Size: { type: string, enum: [hd, sd], x-enum-retired: { sd: Use hd., vcd: Gone. }, x-enum-descriptions: { hd: Sharp. } }").Enum("Size");

        Assert.Equal(["Sharp.", "The value `sd`.", "The value `vcd`."], model.Members.Select(static m => m.Documentation.Summary));
        Assert.Equal([null, "Use hd.", "Gone."], model.Members.Select(static m => m.Documentation.Obsolete));
    }

    [Fact]
    public void Constants_WithWords_DocumentTheMembers()
    {
        var model = BoundText.OfSchemas("Size: { oneOf: [{ const: hd, description: Sharp. }, { const: sd, title: Blurred }] }").Enum("Size");

        Assert.Equal(["Sharp.", "Blurred"], model.Members.Select(static m => m.Documentation.Summary));
    }

    [Fact]
    public void Enums_OfOneChosenNameAndDifferentValues_AreOneTypeThatKnowsThemAll()
    {
        var bound = BoundText.OfSchemas("""
            A: { properties: { f: { type: string, enum: [png, avif], x-dotnet-name: Format } } }
            B: { properties: { f: { type: string, enum: [png, webp], x-dotnet-name: Format } } }
            C: { properties: { f: { type: string, enum: [png, avif] } } }
            """);

        Assert.Empty(bound.Marks);
        Assert.Equal("Png=png; Avif=avif; Webp=webp", ModelText.Of(bound.Enum("Format")));
        Assert.All(new[] { "A", "B", "C" }, name => Assert.Equal("Format", Assert.Single(bound.Record(name).Properties).Type.Name));
    }

    [Fact]
    public void Enums_OfOneChosenName_KeepWhatTakesTheirValuesPlaces()
    {
        var model = BoundText.OfSchemas("""
            A: { properties: { f: { type: string, enum: [Auto, b], x-dotnet-name: Kind } } }
            B: { properties: { f: { type: string, enum: [auto, c], x-dotnet-name: Kind, x-enum-retired: { old: Gone. }, x-replaced-by: { old: auto } } } }
            """).Enum("Kind");

        // both call it Auto by themselves, and one of them cannot
        Assert.Equal("Auto=Auto; B=b; Auto2=auto; C=c; Old=old", ModelText.Of(model));
        Assert.Equal("Auto2", model.Members[4].ReplacedBy);
    }

    [Fact]
    public void Shapes_OfDifferentExamples_KeepNone()
    {
        var model = BoundText.OfSchemas("""
            A: { properties: { f: { type: object, properties: { x: { type: string, example: one }, y: { type: string, example: same } } } } }
            B: { properties: { f: { type: object, properties: { x: { type: string, example: two }, y: { type: string, example: same } } } } }
            """);
        var shared = model.Record(Assert.Single(model.Record("A").Properties).Type.Name!);

        Assert.Equal(shared.Name, Assert.Single(model.Record("B").Properties).Type.Name);
        Assert.Equal([null, "\"same\""], shared.Properties.Select(static property => property.Example));
    }
}
