using Venice.OpenApi.Model;

namespace Venice.OpenApi.Core.Tests.Binding;

/// <summary>Objects: members, presence, inheritance, what is shared.</summary>
public sealed class ObjectTests
{
    [Theory]
    [InlineData("{ type: object, required: [a], properties: { a: { type: string } } }", "A String Required")]
    [InlineData("{ type: object, properties: { a: { type: string } } }", "A String Optional")]
    [InlineData("{ type: object, required: [a], properties: { a: { type: [string, 'null'] } } }", "A String RequiredNullable")]
    [InlineData("{ type: object, properties: { a: { type: [string, 'null'] } } }", "A String OptionalNullable")]
    [InlineData("{ type: object, properties: { cfg_scale: {}, camelCase: {}, 2x: {}, USD: {}, a-b: {} } }", "CfgScale Json Optional; CamelCase Json Optional; Value2x Json Optional; Usd Json Optional; AB Json Optional")]
    [InlineData("{ type: object, properties: { a: { x-dotnet-property: Chosen }, b: { x-hidden: true }, c: false } }", "Chosen Json Optional")]
    [InlineData("{ type: object, properties: { equals: {}, clone: {}, thing: {} } }", "EqualsValue Json Optional; CloneValue Json Optional; ThingValue Json Optional")]
    [InlineData("{ type: object, properties: { ab: {}, AB: {}, Ab: {}, ab2: {} } }", "Ab Json Optional; Ab3 Json Optional; Ab4 Json Optional; Ab2 Json Optional")]
    [InlineData("{ type: object, required: [b], properties: { a: {} } }", "A Json Optional; B Json Required")]
    [InlineData("{ required: [b] }", "B Json Required")]
    [InlineData("{ type: object, required: [b], additionalProperties: { type: string } }", "B String Required")]
    [InlineData("{ allOf: [{ properties: { a: { type: string } } }, { required: [a], properties: { b: { type: integer } } }] }", "A String Required; B Int64 Optional")]
    [InlineData("{ allOf: [{ properties: { a: { type: string, maxLength: 9 } } }, { properties: { a: { enum: [x, y] } } }] }", "A Enum:ThingA Optional")]
    [InlineData("{ properties: { a: { type: integer, enum: [1, 2, 4.0] } } }", "A Int64 Optional of 1,2,4")]
    [InlineData("{ properties: { a: { anyOf: [{ type: string, enum: [''] }, { type: string, minLength: 5 }] } } }", "A String Optional")]
    [InlineData("{ allOf: [{ properties: { a: { type: number, maximum: 9 } } }, { properties: { a: { type: number, maximum: 5, minimum: 1 } } }] }", "A Double Optional >=1 <=5")]
    [InlineData("{ additionalProperties: false, properties: { a: {} }, allOf: [{ properties: { b: {} } }] }", "B Json Optional; A Json Optional")]
    public void Object_WithMembers_BecomesARecord(string schema, string members) => Assert.Equal(members, ModelText.Of(BoundText.OfSchemas("Thing: " + schema).Record("Thing")));

    [Theory]
    [InlineData("additionalProperties: { type: integer }", "AdditionalProperties Int64")]
    [InlineData("additionalProperties: true", "AdditionalProperties Json")]
    [InlineData("additionalProperties: false", "")]
    [InlineData("maxProperties: 3", "AdditionalProperties Json")]
    [InlineData("patternProperties: { '^x-': { type: string } }", "AdditionalProperties String")]
    public void Object_WithUndeclaredMembers_KeepsThemInAMap(string rest, string expected)
    {
        var record = BoundText.OfSchemas($"Thing: {{ type: object, properties: {{ a: {{}} }}, {rest} }}").Record("Thing");

        Assert.Equal(expected, record.AdditionalProperties is { } map ? $"{map.PropertyName} {ModelText.Of(map.ValueType)}" : "");
    }

    [Fact]
    public void Object_ThatContainsItself_IsBoundOnce()
    {
        var bound = BoundText.OfSchemas("Node: { type: object, properties: { next: { $ref: '#/components/schemas/Node' }, all: { type: array, items: { $ref: '#/components/schemas/Node' } } } }");

        Assert.Equal("Next Record:Node Optional; All List<Record:Node> Optional", ModelText.Of(Assert.Single(bound.Model.Records)));
    }

    [Fact]
    public void Shapes_ThatAreEqual_AreOneTypeWithWordsThatHoldEverywhere()
    {
        var bound = BoundText.OfSchemas(
            """
            Thing:
              type: object
              properties:
                first: { type: object, required: [usd], properties: { usd: { type: number, description: Price of the first. } } }
                second: { type: object, required: [usd], properties: { usd: { type: number, description: Price of the second. } } }
                third: { type: object, properties: { usd: { type: number } } }
            """);

        Assert.Equal("First Record:ThingFirst Optional; Second Record:ThingFirst Optional; Third Record:ThingThird Optional", ModelText.Of(bound.Record("Thing")));
        Assert.Equal("The member `usd`.", bound.Record("ThingFirst").Properties[0].Documentation.Summary);
    }

    [Fact]
    public void Shapes_ThatAreEqualWithAChosenName_CarryIt()
    {
        var bound = BoundText.OfSchemas(
            """
            Thing:
              type: object
              properties:
                first: { type: object, properties: { usd: { type: number } } }
                second: { type: object, x-dotnet-name: Price, properties: { usd: { type: number } } }
                third: { type: object, x-dotnet-name: Cost, properties: { usd: { type: number } } }
            """);

        Assert.Equal("First Record:Price Optional; Second Record:Price Optional; Third Record:Cost Optional", ModelText.Of(bound.Record("Thing")));
    }

    [Fact]
    public void Shapes_OfComponents_StayApart()
    {
        var bound = BoundText.OfSchemas("A: { type: object, properties: { x: {} } }\nB: { type: object, properties: { x: {} } }");

        Assert.Equal(["A", "B"], bound.Model.Records.Select(static record => record.Name));
    }

    [Fact]
    public void Names_ThatCollide_DifferAlsoWithoutCase()
    {
        var bound = BoundText.OfSchemas(
            """
            order_item: { type: object, properties: { a: {} } }
            OrderItem: { type: object, properties: { b: {} } }
            Orderitem: { type: object, properties: { c: {} } }
            Order: { type: object, properties: { item: { type: object, properties: { d: {} } } } }
            """);

        Assert.Equal("B Json Optional", ModelText.Of(bound.Record("OrderItem")));
        Assert.Equal("C Json Optional", ModelText.Of(bound.Record("Orderitem2")));
        Assert.Equal("A Json Optional", ModelText.Of(bound.Record("OrderItem3")));
        Assert.Equal("Item Record:OrderItem4 Optional", ModelText.Of(bound.Record("Order")));
    }

    [Fact]
    public void ReadOnlyMember_InARequest_IsNotAskedFor()
    {
        var bound = BoundText.OfOperation(
            """
            requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
            responses: { "200": { description: "", content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } }
            """,
            "components: { schemas: { Thing: { type: object, required: [id, name], properties: { id: { type: string, readOnly: true }, name: { type: string } } } } }");

        Assert.Equal("Id String Optional; Name String Required", ModelText.Of(bound.Record("Thing")));
    }

    [Fact]
    public void Constant_IsPrefilledInRequestsOnly()
    {
        const string body = "content: { application/json: { schema: { type: object, required: [kind, n], properties: { kind: { const: a\"b }, n: { type: integer, format: int32, const: 3 } } } } }";

        var bound = BoundText.OfOperation($"requestBody: {{ {body} }}\nresponses: {{ \"200\": {{ description: \"\", {body} }} }}");

        Assert.Equal("""Kind String Required of a"b "a\"b"; N Int32 Required of 3 3""", ModelText.Of(bound.Record("MakeThingRequest")));
        Assert.Equal("Kind String Required of a\"b; N Int32 Required of 3", ModelText.Of(bound.Record("MakeThingResponse")));
    }

    [Fact]
    public void Incomplete_IsWhereARequiredRecordMayBeMissing()
    {
        var bound = BoundText.OfOperation(
            """
            responses: { "200": { description: "", content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } }
            """,
            """
            components:
              schemas:
                A: { type: object, required: [b, c], properties: { b: { $ref: '#/components/schemas/B' }, c: { $ref: '#/components/schemas/C' }, d: { $ref: '#/components/schemas/D' } } }
                B: { type: object, properties: { x: {} } }
                C: { type: object, required: [c], properties: { c: { $ref: '#/components/schemas/C' } } }
                D: { type: object, properties: { x: {} } }
            """);

        Assert.Equal(["B"], bound.Model.Records.Where(static record => record.HasIncomplete).Select(static record => record.Name));
    }

    [Fact]
    public void Outermost_IsWhatNothingElseHolds()
    {
        var bound = BoundText.OfOperation(
            """
            requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: array, items: { $ref: '#/components/schemas/A' } } } } } } }
            responses: { "200": { description: "", content: { application/json: { schema: { $ref: '#/components/schemas/B' } } } } }
            """,
            """
            components:
              schemas:
                A: { type: object, properties: { x: {} } }
                B: { type: object, properties: { b: { $ref: '#/components/schemas/B' } } }
            """);

        Assert.Equal(["MakeThingRequest"], bound.Model.Records.Where(static record => record.IsOutermost).Select(static record => record.Name));
    }

    [Fact]
    public void Files_MarkWhatHoldsThem()
    {
        var bound = BoundText.OfOperation(
            """
            requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { refs: { type: array, items: { $ref: '#/components/schemas/Ref' } }, plain: { $ref: '#/components/schemas/Plain' } } } } } }
            responses: { "204": { description: "" } }
            """,
            "components: { schemas: { Ref: { type: object, properties: { f: { type: string, format: binary } } }, Plain: { type: object, properties: { a: {} } } } }");

        Assert.Equal(["MakeThingRequest", "Ref"], bound.Model.Records.Where(static record => record.HasFiles).Select(static record => record.Name));
        Assert.Equal("F File Optional", ModelText.Of(bound.Record("Ref")));
    }

    [Fact]
    public void Deprecated_OnARequiredMember_IsARemark()
    {
        var record = BoundText.OfSchemas("Thing: { type: object, required: [a], properties: { a: { deprecated: true }, b: { deprecated: true } } }").Record("Thing");

        Assert.Equal((null, "Deprecated by the service."), (record.Properties[0].Documentation.Obsolete, record.Properties[0].Documentation.Remarks));
        Assert.Equal("Deprecated by the service.", record.Properties[1].Documentation.Obsolete);
    }

    [Theory]
    [InlineData("{ not: { required: [a, b] } }", "NotTogether(A,B)")]
    [InlineData("{ dependentRequired: { a: [b, c] } }", "Requires(A,B,C)")]
    [InlineData("{ oneOf: [{ required: [a] }, { required: [b] }] }", "ExactlyOne(A,B)")]
    [InlineData("{ anyOf: [{ required: [a] }, { required: [b] }] }", "AtLeastOne(A,B)")]
    [InlineData("{ if: { properties: { c: { const: true } }, required: [c] }, then: { not: { required: [a] } } }", "Absent(A) when C is true")]
    [InlineData("{ if: { properties: { d: { const: y } }, required: [d] }, then: { required: [a] } }", "Present(A) when D is \"y\"")]
    [InlineData("{ if: { properties: { d: { const: y } }, required: [d] }, then: { properties: { a: false, b: false } } }", "Absent(A,B) when D is \"y\"")]
    [InlineData("{ if: { properties: { d: { const: y } }, required: [d] }, then: { not: { required: [a, b] } } }", "NotTogether(A,B) when D is \"y\"")]
    [InlineData("{ not: { anyOf: [{ required: [a] }, { required: [b] }] } }", "Absent(A,B)")]
    public void Assertion_AboutMembers_IsARule(string assertion, string rule)
    {
        const string properties = "{ a: {}, b: {}, c: { type: boolean }, d: { type: string, enum: [x, y] } }";

        var bound = BoundText.OfSchemas($"Thing: {{ type: object, properties: {properties}, allOf: [{assertion}] }}");

        Assert.Equal(rule, ModelText.Of(Assert.Single(bound.Record("Thing").Rules)));
        Assert.Empty(bound.Findings);
    }

    [Fact]
    public void Rule_WithItsOwnSentence_SaysIt()
    {
        var rule = Assert.Single(BoundText.OfSchemas("Thing: { properties: { a: {}, b: {} }, allOf: [{ not: { required: [a, b] }, x-rule-message: one is enough }] }").Record("Thing").Rules);

        Assert.Equal(new RuleModel(RuleKind.NotTogether, ["A", "B"], null, "one is enough."), rule);
    }
}
