using Venice.OpenApi.Tool.Comparing.Changes;
using static Venice.OpenApi.Tool.Comparing.Changes.Direction;

namespace Venice.OpenApi.Core.Tests.Tool.Comparing;

/// <summary>A row a rule: what a schema was, what it is, and what that does in each direction.</summary>
public sealed class SchemaRuleTests
{
    [Theory]
    // members
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {type: string}, b: {type: string}}}", "PropertyAdded -- Compatible", "PropertyAdded -- Compatible")]
    [InlineData("{properties: {a: {type: string}}}", "{required: [b], properties: {a: {type: string}, b: {type: string}}}", "RequiredPropertyAdded SE Breaking", "RequiredPropertyAdded -- Compatible")]
    [InlineData("{properties: {a: {type: string}, b: {type: integer}}}", "{properties: {a: {type: string}}}", "PropertyRemoved SE Breaking", "PropertyRemoved SE Compatible")]
    [InlineData("{properties: {a: {type: string}, aspectRatio: {type: string}}}", "{properties: {a: {type: string}, aspect_ratio: {type: string}}}", "PropertyRenamed S- Breaking", "PropertyRenamed S- Compatible")]
    [InlineData("{properties: {a: {type: string}, colour: {type: string, maxLength: 7}}}", "{properties: {a: {type: string}, color: {type: string, maxLength: 7}}}", "PropertyRenamed SE Breaking", "PropertyRenamed SE Compatible")]
    [InlineData("{properties: {a: {type: integer}}}", "{required: [a], properties: {a: {type: integer}}}", "BecameRequired SE Breaking", "BecameRequired SE Compatible")]
    [InlineData("{required: [a], properties: {a: {type: integer}}}", "{properties: {a: {type: integer}}}", "BecameOptional S- Compatible", "BecameOptional SE Compatible")]
    [InlineData("{properties: {a: {type: string, readOnly: true}, b: {}}}", "{properties: {b: {}}}", "PropertyRemoved -E Compatible", "PropertyRemoved SE Compatible")]
    [InlineData("{properties: {a: {}}, additionalProperties: false}", "{properties: {a: {}}}", "UnknownMembersAllowed -- Compatible", "UnknownMembersAllowed -- Compatible")]
    [InlineData("{properties: {a: {}}}", "{properties: {a: {}}, additionalProperties: false}", "UnknownMembersForbidden -- Breaking", "UnknownMembersForbidden -- Compatible")]
    // types
    [InlineData("{properties: {a: {type: integer}}}", "{properties: {a: {type: number}}}", "TypeWidened S- Compatible", "TypeWidened SE Compatible")]
    [InlineData("{properties: {a: {type: number}}}", "{properties: {a: {type: integer}}}", "TypeNarrowed SE Breaking", "TypeNarrowed SE Compatible")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {type: boolean}}}", "TypeChanged SE Breaking", "TypeChanged SE Compatible")]
    [InlineData("{properties: {a: {type: object, properties: {b: {}}}}}", "{properties: {a: {}}}", "TypeChanged SE Breaking", "TypeChanged SE Compatible")]
    [InlineData("{properties: {a: {type: integer}}}", "{properties: {a: {type: [integer, 'null']}}}", "NullAllowed S- Compatible", "NullAllowed SE Compatible")]
    [InlineData("{properties: {a: {type: [integer, 'null']}}}", "{properties: {a: {type: integer}}}", "NullForbidden SE Breaking", "NullForbidden SE Compatible")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {type: string, format: date-time}}}", "FormatAdded SE Breaking", "FormatAdded SE Compatible")]
    [InlineData("{properties: {a: {type: string, format: uuid}}}", "{properties: {a: {type: string}}}", "FormatRemoved SE Compatible", "FormatRemoved SE Compatible")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {type: string, format: hostname}}}", "ConstraintTightened -- Breaking", "ConstraintTightened -- Compatible")]
    // values
    [InlineData("{properties: {a: {enum: [x, y]}}}", "{properties: {a: {enum: [x, y, z]}}}", "ValuesAdded -- Compatible", "ValuesAdded S- Compatible")]
    [InlineData("{properties: {a: {enum: [x, y, z]}}}", "{properties: {a: {enum: [x, y]}}}", "ValuesRemoved SE Breaking", "ValuesRemoved SE Compatible")]
    [InlineData("{properties: {a: {enum: [x, y]}}}", "{properties: {a: {enum: [y, x]}}}", "ValuesReordered -- Compatible", "ValuesReordered -- Compatible")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {type: string, enum: [x, y]}}}", "ValuesClosed SE Breaking", "ValuesClosed SE Compatible")]
    [InlineData("{properties: {a: {type: string, enum: [x, y]}}}", "{properties: {a: {type: string}}}", "ValuesOpened SE Compatible", "ValuesOpened SE Compatible")]
    [InlineData("{properties: {a: {type: string, default: x}}}", "{properties: {a: {type: string, default: y}}}", "DefaultChanged -- Behaviour", "DefaultChanged -- Compatible")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {type: string, deprecated: true}}}", "Deprecated -- Compatible", "Deprecated -- Compatible")]
    // limits
    [InlineData("{properties: {a: {type: integer, minimum: 0}}}", "{properties: {a: {type: integer, minimum: 1}}}", "ConstraintTightened -- Breaking", "ConstraintTightened -- Compatible")]
    [InlineData("{properties: {a: {type: integer, maximum: 5}}}", "{properties: {a: {type: integer, maximum: 9}}}", "ConstraintLoosened -- Compatible", "ConstraintLoosened -- Compatible")]
    [InlineData("{properties: {a: {type: number, minimum: 1.0}}}", "{properties: {a: {type: number, minimum: 1}}}", "", "")]
    [InlineData("{properties: {a: {type: number, minimum: 1}}}", "{properties: {a: {type: number, exclusiveMinimum: 1}}}", "ConstraintTightened -- Breaking", "ConstraintTightened -- Compatible")]
    [InlineData("{properties: {a: {type: string, minLength: 0}}}", "{properties: {a: {type: string}}}", "", "")]
    [InlineData("{properties: {a: {type: string, maxLength: 9}}}", "{properties: {a: {type: string, maxLength: 8}}}", "ConstraintTightened -- Breaking", "ConstraintTightened -- Compatible")]
    [InlineData("{properties: {a: {type: string, pattern: a}}}", "{properties: {a: {type: string, pattern: b}}}", "ConstraintChanged -- Breaking", "ConstraintChanged -- Compatible")]
    [InlineData("{properties: {a: {type: integer, multipleOf: 4}}}", "{properties: {a: {type: integer, multipleOf: 2}}}", "ConstraintLoosened -- Compatible", "ConstraintLoosened -- Compatible")]
    [InlineData("{properties: {a: {type: integer, multipleOf: 4}}}", "{properties: {a: {type: integer, multipleOf: 6}}}", "ConstraintChanged -- Breaking", "ConstraintChanged -- Compatible")]
    [InlineData("{properties: {a: {type: array, items: {type: string}, maxItems: 3}}}", "{properties: {a: {type: array, items: {type: string}, maxItems: 4, uniqueItems: true}}}", "ConstraintLoosened -- Compatible; ConstraintTightened -- Breaking", "ConstraintLoosened -- Compatible; ConstraintTightened -- Compatible")]
    [InlineData("{properties: {a: {}, b: {}}}", "{properties: {a: {}, b: {}}, dependentRequired: {a: [b]}}", "ConstraintTightened -- Breaking", "ConstraintTightened -- Compatible")]
    [InlineData("{properties: {a: {type: array, items: {type: string}}}}", "{properties: {a: {type: array, items: {type: integer}}}}", "TypeChanged SE Breaking", "TypeChanged SE Compatible")]
    [InlineData("{properties: {a: {type: object, additionalProperties: {type: string}}}}", "{properties: {a: {type: object, additionalProperties: {type: integer}}}}", "TypeChanged SE Breaking", "TypeChanged SE Compatible")]
    // choices
    [InlineData("{properties: {a: {oneOf: [{type: string}, {type: integer}]}}}", "{properties: {a: {oneOf: [{type: string}, {type: integer}, {type: boolean}]}}}", "CaseAdded S- Compatible", "CaseAdded SE Compatible")]
    [InlineData("{properties: {a: {oneOf: [{type: string}, {type: integer}, {type: boolean}]}}}", "{properties: {a: {oneOf: [{type: string}, {type: integer}]}}}", "CaseRemoved SE Breaking", "CaseRemoved SE Compatible")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {oneOf: [{type: string}, {type: integer}]}}}", "TypeWidened SE Compatible", "TypeWidened SE Compatible")]
    public void Schema_Change_IsClassedByDirection(string before, string after, string request, string response)
    {
        Assert.Equal(request, Lines(Request, before, after));
        Assert.Equal(response, Lines(Response, before, after));
    }

    [Theory]
    [InlineData("{type: [string, 'null']}", "{anyOf: [{type: string}, {type: 'null'}]}")]
    [InlineData("{type: string}", "{$ref: '#/components/schemas/S'}")]
    [InlineData("{type: string}", "{allOf: [{$ref: '#/components/schemas/S'}]}")]
    [InlineData("{type: object, required: [a, b], properties: {a: {type: string}, b: {type: integer}}}", "{allOf: [{type: object, required: [b], properties: {b: {type: integer}}}, {type: object, required: [a], properties: {a: {type: string}}}]}")]
    [InlineData("{type: number, enum: [1, 2]}", "{type: number, enum: [1.0, 2]}")]
    [InlineData("{type: object, additionalProperties: true}", "{type: object}")]
    [InlineData("{oneOf: [{type: string}, {type: integer}]}", "{oneOf: [{type: integer}, {type: string}]}")]
    [InlineData("{items: {type: string}, type: array}", "{type: array, items: {$ref: '#/components/schemas/S'}}")]
    public void Schema_SaidInAnotherWay_IsNoChange(string before, string after)
    {
        const string Components = "S: {type: string}";
        foreach (var direction in (Direction[])[Request, Response])
        {
            var diff = Compared.Texts(Compared.Document(direction, before, components: Components), Compared.Document(direction, after, components: Components));

            Assert.DoesNotContain(diff.Structural, static change => change.Kind is not (ChangeKind.UnusedSchemaAdded or ChangeKind.UnusedSchemaRemoved));
        }
    }

    [Fact]
    public void Schema_OfAnotherVersion_IsNoChange() => Assert.Empty(Compared.Texts(
        Compared.Document(Request, "{type: object, properties: {a: {type: number, nullable: true, minimum: 0, exclusiveMinimum: true}}}", "3.0.3"),
        Compared.Document(Request, "{type: object, properties: {a: {type: [number, 'null'], exclusiveMinimum: 0}}}")).Structural);

    [Fact]
    public void Value_RetiredInTheOverlay_CompilesOn()
    {
        const string Overlay = "overlay: 1.0.0\nactions: [{target: \"$.components.schemas.E\", update: {x-enum-retired: {z: gone}}}]";
        var (before, after) = (Enum("[x, y, z]"), Enum("[x, y]"));

        Assert.Equal("ValuesRemoved SE Breaking", Compared.Lines(Compared.Texts(before, after)));
        Assert.Equal("ValuesRemoved S- Breaking", Compared.Lines(Compared.Texts(before, after, Overlay)));

        static string Enum(string values) => Compared.Document(Request, "{properties: {a: {$ref: '#/components/schemas/E'}}}", components: $"E: {{type: string, enum: {values}}}");
    }

    [Fact]
    public void Schema_UsedInBothDirections_IsOneChangeWhereItDoesTheSame()
    {
        var diff = Compared.Texts(Both("{type: string, maxLength: 3}"), Both("{type: string, maxLength: 4}"));

        var change = Assert.Single(diff.Changes);
        Assert.Equal(["POST /a request application/json .a", "POST /a response 200 application/json .a"], change.Uses.Select(static use => use.ToString()));

        static string Both(string member) => Compared.Operation(
            "{requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}, responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}}}",
            components: $"S: {{type: object, properties: {{a: {member}}}}}");
    }

    [Fact]
    public void Schema_ThatContainsItself_ComesToAnEnd()
    {
        var diff = Compared.Texts(Tree("{type: string}"), Tree("{type: integer}"));

        Assert.Equal("POST /a request application/json .name", Assert.Single(Assert.Single(diff.Changes).Uses).ToString());

        static string Tree(string name) => Compared.Document(
            Request, "{$ref: '#/components/schemas/Node'}", components: $"Node: {{type: object, properties: {{name: {name}, left: {{$ref: '#/components/schemas/Node'}}, right: {{anyOf: [{{$ref: '#/components/schemas/Node'}}, {{type: 'null'}}]}}}}}}");
    }

    [Fact]
    public void Schema_ManyThatReferToEachOther_CostLittle()
    {
        // every schema has members of every other: walked by paths this would never end
        var diff = Compared.Texts(Net("string"), Net("integer"));

        Assert.Equal(60, diff.Changes.Count);

        static string Net(string type) => Compared.Document(Request, "{$ref: '#/components/schemas/S0'}", components: string.Join(
            ", ",
            Enumerable.Range(0, 60).Select(i => $"S{i}: {{type: object, properties: {{value: {{type: {type}}}, {string.Join(", ", Enumerable.Range(0, 60).Select(j => $"m{j}: {{$ref: '#/components/schemas/S{j}'}}"))}}}}}")));
    }

    private static string Lines(Direction direction, string before, string after) =>
        Compared.Lines(Compared.Texts(Compared.Document(direction, before), Compared.Document(direction, after)));
}
