namespace Venice.OpenApi.Core.Tests.Binding;

/// <summary>Choices between types.</summary>
public sealed class UnionTests
{
    private const string Pets =
        """
        Cat: { type: object, required: [kind, lives], properties: { kind: { const: cat }, lives: { type: integer } } }
        Dog: { type: object, required: [kind], properties: { kind: { type: string, enum: [dog] }, tail: { type: boolean } } }
        """;

    [Theory]
    [InlineData("{ type: [string, integer, 'null'] }", "Text String; Number Int64")]
    [InlineData("{ anyOf: [{ type: string }, { type: boolean }, { type: array, items: { type: string } }] }", "Text String; Boolean Boolean; List List<String>")]
    [InlineData("{ anyOf: [{ type: string }, { type: string, format: uri }, { type: integer }, { type: number }] }", "Text String; Number Double")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }", "Cat Record:Cat; Dog Record:Dog")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { anyOf: [{ $ref: '#/components/schemas/Dog' }, { type: string }] }] }", "Cat Record:Cat; Dog Record:Dog; Text String")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog', x-dotnet-name: Hound }] }", "Cat Record:Cat; Hound Record:Dog")]
    [InlineData("{ anyOf: [{ title: First Thing, properties: { a: {} } }, { title: Other, properties: { b: {} } }] }", "FirstThing Record:PetFirstThing; Other Record:PetOther")]
    [InlineData("{ anyOf: [{ required: [b64_json], properties: { b64_json: {} } }, { required: [url], properties: { url: {} } }] }", "B64Json Record:PetB64Json; Url Record:PetUrl")]
    [InlineData("{ anyOf: [{ properties: { a: {} } }, { required: [c, d], properties: { c: { const: CODE }, d: {} } }] }", "Option1 Record:PetOption1; Code Record:PetCode")]
    [InlineData("{ anyOf: [{ title: Small Pet, properties: { a: {} } }, { title: Big Pet, properties: { b: {} } }] }", "Small Record:PetSmallPet; Big Record:PetBigPet")]
    [InlineData("{ anyOf: [{ title: Pet A, properties: { a: {} } }, { title: Petty, properties: { b: {} } }] }", "A Record:PetPetA; Petty Record:PetPetty")]
    [InlineData("{ anyOf: [{ type: object }, { type: string }] }", "Map Map<Json>; Text String")]
    [InlineData("{ anyOf: [{ type: array, items: { type: string } }, { type: array, items: { type: integer } }, { type: string }] }", "TextList List<String>; NumberList List<Int64>; Text String")]
    [InlineData("{ anyOf: [{ type: array, items: { type: string } }, { type: array, items: { type: string, format: uri } }, { type: string }] }", "List List<String>; Text String")]
    [InlineData("{ anyOf: [{ type: array, items: { $ref: '#/components/schemas/Cat' } }, { type: array, items: { $ref: '#/components/schemas/Dog' } }] }", "CatList List<Record:Cat>; DogList List<Record:Dog>")]
    [InlineData("{ anyOf: [{ type: array, title: Litter, items: { $ref: '#/components/schemas/Cat' } }, { type: array, items: { title: Puppy, properties: { a: {} } } }] }", "Litter List<Record:Cat>; PuppyList List<Record:PetItem>")]
    [InlineData("{ anyOf: [{ type: array, items: { type: number } }, { type: array, items: { type: array, items: { type: number } } }, { type: array }] }", "NumberList List<Double>; ListList List<List<Double>>; AnyList List<Json>")]
    [InlineData("{ anyOf: [{ type: array, minItems: 1, items: { $ref: '#/components/schemas/Cat' } }, { type: array, items: { $ref: '#/components/schemas/Cat' } }, { type: string }] }", "CatList List<Record:Cat>; Text String")]
    [InlineData("{ anyOf: [{ properties: { a: {} } }, { properties: { a: {} } }, { type: string }] }", "Option1 Record:PetOption1; Text String")]
    [InlineData("{ type: object, required: [id], properties: { id: {} }, oneOf: [{ title: A, properties: { a: {} } }, { title: B, properties: { b: {} } }] }", "A Record:PetA; B Record:PetB")]
    public void Choice_OfTypes_BecomesAUnion(string schema, string cases) => Assert.Equal(cases, ModelText.Of(BoundText.OfSchemas($"Pet: {schema}\n{Pets}").Union("Pet")));

    [Fact]
    public void Discriminator_ThatNamesAUnion_ChoosesTheWholeUnion()
    {
        const string schemas =
            """
            Pet: { oneOf: [{ $ref: '#/components/schemas/Cats' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cats', dog: '#/components/schemas/Dog' } } }
            Cats: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Stray' }] }
            Stray: { type: object, required: [kind, street], properties: { kind: { const: cat }, street: { type: string } } }

            """;
        var union = BoundText.OfSchemas(schemas + Pets).Union("Pet");

        Assert.Equal("Cats Union:Cats; Dog Record:Dog", ModelText.Of(union));
        Assert.Equal("cat>Cats dog>Dog", string.Join(' ', union.KnownValues.Select(static v => $"{v.Value}>{v.CaseName}")));
    }

    [Theory]
    [InlineData("mapping: { c: '#/components/schemas/Cat', d: Dog }", "c>Cat d>Dog")]
    [InlineData("mapping: { c: '#/components/schemas/Cat' }", "c>Cat dog>Dog")]
    [InlineData("", "cat>Cat dog>Dog")]
    public void Discriminator_NamesCases_ByMappingElseByValue(string mapping, string values)
    {
        var union = BoundText.OfSchemas($"Pet: {{ oneOf: [{{ $ref: '#/components/schemas/Cat' }}, {{ $ref: '#/components/schemas/Dog' }}], discriminator: {{ propertyName: kind, {mapping} }} }}\n{Pets}").Union("Pet");

        Assert.Equal("kind", union.Discriminator);
        Assert.Equal(values, string.Join(' ', union.KnownValues.Select(static v => $"{v.Value}>{v.CaseName}")));
    }

    [Fact]
    public void Discriminator_WithoutValues_NamesCasesByComponent()
    {
        var union = BoundText.OfSchemas(
            """
            Pet: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }], discriminator: { propertyName: kind } }
            A: { type: object, properties: { kind: { type: string } } }
            B: { type: object, properties: { kind: { type: string }, b: {} } }
            """).Union("Pet");

        Assert.Equal("A>A B>B", string.Join(' ', union.KnownValues.Select(static v => $"{v.Value}>{v.CaseName}")));
    }

    [Fact]
    public void Cases_KnowWhatTellsThemApart()
    {
        var cat = BoundText.OfSchemas($"Pet: {{ oneOf: [{{ $ref: '#/components/schemas/Cat' }}, {{ $ref: '#/components/schemas/Dog' }}] }}\n{Pets}").Union("Pet").Cases[0];

        Assert.Equal(["kind", "lives"], cat.RequiredProperties);
        Assert.Equal([new("kind", "cat")], cat.Constants);
        Assert.Equal(["kind", "lives"], cat.KnownProperties);
    }

    [Fact]
    public void Cases_CollectWhatTellsThemApart_ThroughAllOf()
    {
        var bound = BoundText.OfSchemas(
            """
            Pet: { oneOf: [{ allOf: [{ $ref: '#/components/schemas/Base' }, { title: A, required: [a], properties: { kind: { const: a }, a: {} } }] }, { type: string }] }
            Base: { type: object, required: [kind], properties: { kind: { type: string }, id: {} } }
            """);

        var first = bound.Union("Pet").Cases[0];
        Assert.Equal(["kind", "a"], first.RequiredProperties);
        Assert.Equal([new("kind", "a")], first.Constants);
        Assert.Equal(["kind", "id", "a"], first.KnownProperties);
    }

    [Fact]
    public void BaseWithDiscriminator_AndHeirs_IsOneOfThem()
    {
        var bound = BoundText.OfSchemas(
            """
            Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { cat: Cat } } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } }] }
            Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { tail: { type: boolean } } }] }
            Owner: { type: object, properties: { pet: { $ref: '#/components/schemas/Pet' } } }
            """);

        Assert.Equal("Cat Record:Cat; Dog Record:Dog", ModelText.Of(bound.Union("Pet")));
        Assert.Equal("Kind String Required; Lives Int64 Optional", ModelText.Of(bound.Record("Cat")));
        Assert.Equal("Pet Union:Pet Optional", ModelText.Of(bound.Record("Owner")));
    }

    [Fact]
    public void BaseThatListsItsHeirs_IsNoUnionInsideThem()
    {
        var bound = BoundText.OfSchemas(
            """
            Pet: { type: object, properties: { kind: { type: string } }, oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } }] }
            Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { tail: { type: boolean } } }] }
            """);

        Assert.Equal("Kind String Optional; Lives Int64 Optional", ModelText.Of(bound.Record("Cat")));
        Assert.Equal(2, bound.Union("Pet").Cases.Count);
    }

    [Fact]
    public void UnionKey_OfAnEnclosingObject_IsAnnouncedByTheNearestThatHasIt()
    {
        var bound = BoundText.OfSchemas(
            """
            Outer: { type: object, properties: { type: { type: string }, model: { $ref: '#/components/schemas/Model' } } }
            Model:
              type: object
              properties:
                type: { type: string }
                spec:
                  type: object
                  properties:
                    price:
                      x-dotnet-name: Price
                      x-union-key: { ancestorProperty: type, cases: { image: ImagePrice, upscale: ImagePrice, text: TextPrice } }
                      anyOf:
                        - { x-dotnet-name: ImagePrice, type: object, properties: { a: {} } }
                        - { x-dotnet-name: TextPrice, type: object, properties: { a: {}, b: {} } }
            """);

        var union = bound.Union("Price");
        Assert.Equal("type image>Image upscale>Image text>Text", union.AnnouncedKey + " " + string.Join(' ', union.KnownValues.Select(static v => $"{v.Value}>{v.CaseName}")));
        Assert.Equal(["Model"], bound.Model.Records.Where(static r => !r.AnnouncedProperties.IsEmpty).Select(static r => r.Name));
        Assert.Empty(bound.Findings);
    }

    [Fact]
    public void Union_ThatContainsItselfInLists_ComesToAnEnd()
    {
        var bound = BoundText.OfSchemas(
            "Tree: { anyOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/Tree' } }, { type: array, items: { type: integer } }] }");

        ModelIntegrity.Check(bound.Model);
        Assert.Equal("Text String; TreeList List<Union:Tree>; NumberList List<Int64>", ModelText.Of(bound.Union("Tree")));
    }
}
