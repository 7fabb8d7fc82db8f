using Venice.OpenApi.Generation;

namespace Venice.OpenApi.Core.Tests.Editing;

/// <summary>Single edits whose effect reaches further than their text.</summary>
public sealed class ContractEditTests
{
    [Fact]
    public void Base_ThatGetsItsFirstHeir_IsAUnionWhereverItIsHeld() => AssertSameAfter(
        "#/components/schemas/Other",
        "#/components/schemas/Base",
        """
        openapi: 3.0.3
        paths: {}
        components:
          schemas:
            Base:
              type: object
              discriminator:
                propertyName: kind
            Other:
              type: object
            Heir:
              allOf:
                - $ref: '#/components/schemas/Other'
                - type: object
                  properties:
                    x:
                      type: string
            Holder:
              type: object
              properties:
                base:
                  $ref: '#/components/schemas/Base'
                bases:
                  type: array
                  items:
                    $ref: '#/components/schemas/Base'
        """);

    [Theory]
    [InlineData("$ref: '#/components/schemas/Text'")]
    [InlineData("items: { $ref: '#/components/schemas/Text' }")]
    public void Finding_ThatAnotherMemberGaveFirst_IsGivenByTheNext(string next) => AssertSameAfter(
        "#/components/schemas/Text",
        "#/components/schemas/Plain",
        $"""
        openapi: 3.1.0
        paths:
          /a:
            get:
              operationId: getA
              responses:
                '200':
                  description: Yes.
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
                          first:
                            $ref: '#/components/schemas/First'
                          second:
                            $ref: '#/components/schemas/Second'
        components:
          schemas:
            First:
              type: object
              properties:
                x:
                  $ref: '#/components/schemas/Text'
            Second:
              type: object
              properties:
                y:
                  {next}
            Plain:
              type: string
            Text:
              type: string
              pattern: (?>a)
        """);

    [Fact]
    public void Section_ThatRefersToAnother_ChangesWithIt() => AssertSameAfter(
        "name: p",
        "name: q",
        """
        openapi: 3.1.0
        paths:
          /a:
            get:
              operationId: getA
              parameters:
                - $ref: '#/components/headers/P'
              responses:
                '204':
                  description: Done.
        components:
          headers:
            $ref: '#/components/parameters'
          parameters:
            P:
              name: p
              in: query
              schema:
                type: string
        """);

    [Theory]
    [InlineData("{type: string}")]
    [InlineData("{type: array, items: {type: string}}")]
    public void Member_DeeperThanTypesGo_IsFoundAlsoWhenItWasOnceReachedFromCloseBy(string type)
    {
        const int Levels = 100;
        var deep = string.Concat(Enumerable.Repeat("{type: object, properties: {a: ", Levels)) + type + string.Concat(Enumerable.Repeat("}}", Levels));
        AssertSameAfter(
            "Deep" + string.Concat(Enumerable.Repeat("/properties/a", Levels / 2)),
            "Other",
            $$"""
            openapi: 3.1.0
            paths:
              /a:
                get:
                  operationId: getA
                  responses:
                    '200':
                      description: Yes.
                      content:
                        application/json:
                          schema:
                            $ref: '#/components/schemas/Deep{{string.Concat(Enumerable.Repeat("/properties/a", Levels / 2))}}'
              /b:
                get:
                  operationId: getB
                  responses:
                    '200':
                      description: Yes.
                      content:
                        application/json:
                          schema:
                            $ref: '#/components/schemas/Deep'
            components:
              schemas:
                Other:
                  type: string
                Deep: {{deep}}
            """);
    }

    [Fact]
    public void Heir_OfABaseThatIsNoLongerReached_IsNotLookedAt()
    {
        const string Text =
            """
            openapi: 3.1.0
            paths:
              /a:
                get:
                  operationId: getA
                  responses:
                    '200':
                      description: Yes.
                      content:
                        application/json:
                          schema:
                            $ref: '#/components/schemas/Base'
              /b:
                get:
                  operationId: getB
                  responses:
                    '204':
                      description: Done.
            components:
              schemas:
                Base:
                  type: object
                  properties:
                    x:
                      type: string
                Heir:
                  allOf:
                    - $ref: '#/components/schemas/Base'
                    - type: object
                Other:
                  type: string
            """;
        var unreached = Text.Replace("$ref: '#/components/schemas/Base'\n  /b", "$ref: '#/components/schemas/Other'\n  /b", StringComparison.Ordinal);
        Assert.NotEqual(Text, unreached);

        AssertSame([Text, unreached, unreached.Replace("- type: object", "- type: text", StringComparison.Ordinal), unreached, Text], SameContract.Options with { Excluded = ["getB"] });
    }

    /// <summary>Builds a text, its edit, and the text again, with one memory.</summary>
    private static void AssertSameAfter(string old, string edited, string text)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        var after = text[..at] + edited + text[(at + old.Length)..];
        AssertSame([text, after, text, text, after, after, text], SameContract.Options);
    }

    private static void AssertSame(string[] chain, GeneratorOptions options)
    {
        var memory = new ContractMemory();
        for (var i = 0; i < chain.Length; i++)
        {
            SameContract.Assert(SameContract.Input(chain[i], options: options), memory, i == 0 ? null : chain[i - 1]);
        }
    }
}
