using System.Text;

namespace Venice.Contracts.Tests.Mutating;

/// <summary>How answers are spoiled: every mutant is another answer, and only what the document allows has a rule.</summary>
public sealed class AnswerMutatorTests
{
    private const string Closed = "{ type: object, required: [id], additionalProperties: false, properties: { id: { type: string }, note: { type: string }, more: { type: object, additionalProperties: { type: string } } } }";

    [Theory]
    [InlineData("application/json", "application/json", """{"id":"a","note":"b","a_member_of_tomorrow":true,"renamed_id":"c"}""")]
    [InlineData("application/json", "application/json; charset=utf-8", """{"id":"a","tags":[],"more":{},"none":null}""")]
    [InlineData("text/html", "text/html", "x")]
    [InlineData("text/html", "text/html; charset=utf-8", "xy")]
    [InlineData("application/octet-stream", "application/octet-stream", "bytes")]
    [InlineData("image/gif", "image/gif", "GIF89a....")]
    public void Mutate_AnAnswer_NeverGivesTheAnswerItself(string declared, string written, string body)
    {
        var interaction = Interaction($"\"200\": {{ description: '', headers: {{ X-Note: {{ schema: {{ type: string }} }} }}, content: {{ {declared}: {{ schema: {{ type: object }} }} }} }}", "200");

        var mutants = interaction.Mutate(new(200, [new("Content-Type", written), new("X-Note", "~")], Encoding.UTF8.GetBytes(body)));

        Assert.NotEmpty(mutants);
        Assert.All(mutants, static mutant => Assert.NotEqual(Text(mutant.Unspoiled), Text(mutant.Answer)));
        Assert.Equal(mutants.Count, mutants.Select(static mutant => (Text(mutant.Unspoiled), Text(mutant.Answer))).Distinct().Count());
    }

    [Fact]
    public void Mutate_AStatusOfARange_MayBeAnotherOfItThatIsNotDeclaredByItself()
    {
        var interaction = Interaction("\"200\": { description: '' }, 4XX: { description: '' }, \"404\": { description: '' }", "400");

        var rules = interaction.Mutate(new(400, [], default)).ToDictionary(static mutant => mutant.Change, static mutant => mutant.Rule?.Split(':')[0]);

        Assert.Equal("range of statuses", rules["is 418"]);
        Assert.Null(rules["is 404"]);
        Assert.Null(rules["is 500"]);
    }

    [Theory]
    [InlineData("is 500", true)]
    [InlineData("is 204", false)]
    public void Mutate_AStatus_KeepsTheBodyWhereTheStatusMayHaveOne(string change, bool hasBody) =>
        Assert.Equal(hasBody, Mutants("{}", """{"id":"a"}""").Single(mutant => mutant.Change == change).Answer.Body.Length > 0);

    [Theory]
    [InlineData("/", false)]
    [InlineData("/more", true)]
    public void Mutate_AnObjectThatTakesNoOtherMembers_HasNoRuleForOneMore(string place, bool isMap)
    {
        var mutant = Mutants(Closed.Replace("[id]", "[id, more]", StringComparison.Ordinal), """{"id":"a","more":{"key":"b"}}""").Single(mutant => mutant.Operator == MutationOperator.Extra && mutant.Place == place);

        Assert.Null(mutant.Rule);
        Assert.Equal(isMap, mutant.IsDemanded); // Pact has a word for the values of a map, and none for no more members
    }

    [Theory]
    [InlineData("{ type: object, additionalProperties: { enum: [a, b] } }", """{"key":"a"}""", true)]
    [InlineData("{ type: object, additionalProperties: { type: string, pattern: '^a+$' } }", """{"key":"a"}""", true)]
    [InlineData("{ type: object, additionalProperties: { type: object, required: [a], properties: { a: { type: string } } } }", """{"key":{"a":"x"}}""", true)]
    [InlineData("{ type: object, required: [a], properties: { a: { type: string } }, additionalProperties: { type: string } }", """{"a":"x","key":"a"}""", false)]
    [InlineData("{ const: { a: 1 } }", """{"a":1}""", true)]
    public void Mutate_AMemberMore_IsDemandedToBeNoticedWhereTheContractLooksAtAllOfThem(string map, string value, bool isDemanded)
    {
        var mutant = Mutants($"{{ type: object, required: [map], properties: {{ map: {map} }} }}", $$"""{"map":{{value}}}""").Single(static mutant => mutant is { Operator: MutationOperator.Extra, Place: "/map" });

        Assert.Null(mutant.Rule);
        Assert.Equal(isDemanded, mutant.IsDemanded);
    }

    [Fact]
    public void Mutate_AnObjectThatTakesOtherMembers_MayHaveOneMore() =>
        Assert.StartsWith("extra member", Mutants("{ type: object, properties: { id: { type: string } } }", """{"id":"a"}""").Single(static mutant => mutant.Operator == MutationOperator.Extra).Rule, StringComparison.Ordinal);

    [Fact]
    public void Mutate_AnotherNameInAnObjectThatTakesNoOtherMembers_IsForbiddenThoughTheMemberMayBeAbsent()
    {
        var mutants = Mutants(Closed, """{"id":"a","note":"b"}""").Where(static mutant => mutant.Place == "/note").ToDictionary(static mutant => mutant.Operator);

        Assert.StartsWith("optional member", mutants[MutationOperator.Drop].Rule, StringComparison.Ordinal);
        Assert.Null(mutants[MutationOperator.Rename].Rule);
        Assert.False(mutants[MutationOperator.Rename].IsDemanded);
    }

    [Fact]
    public void Mutate_MembersThatExcludeEachOther_AreAllSpoiled()
    {
        var mutants = Mutants(
            "{ type: object, required: [id], not: { required: [a, b] }, dependentRequired: { d: [e] }, properties: { id: { type: string }, a: { type: string }, b: { type: string }, c: { type: string }, d: { type: string }, e: { type: string } } }",
            """{"id":"x"}""");

        Assert.Equal(["/", "/a", "/b", "/c", "/d", "/e", "/id"], mutants.Where(static mutant => mutant.Place.StartsWith('/')).Select(static mutant => mutant.Place).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("image/gif", "GIF89a..........", true)]
    [InlineData("image/avif", "....ftypavif....", true)]
    [InlineData("image/webp", "RIFF....WEBP....", true)]
    [InlineData("audio/wav", "RIFF....WAVE....", false)]
    [InlineData("application/pdf", "%PDF-1.4........", false)]
    public void Mutate_BytesOfAnyFormat_AreCutAndPicturesChangeTheirFormat(string mediaType, string body, bool isPicture)
    {
        var interaction = Interaction($"\"200\": {{ description: '', content: {{ {mediaType}: {{}} }} }}", "200");

        var mutants = interaction.Mutate(new(200, [new("Content-Type", mediaType)], Encoding.ASCII.GetBytes(body)));

        Assert.Equal(isPicture ? 3 : 0, mutants.Count(static mutant => mutant.Operator == MutationOperator.ImageFormat));
        Assert.False(mutants.Single(static mutant => mutant.Change == "is half of it").IsDemanded); // bytes are told by how they begin
    }

    private static IReadOnlyList<AnswerMutant> Mutants(string schema, string body) =>
        Interaction($"\"200\": {{ description: '', content: {{ application/json: {{ schema: {schema} }} }} }}", "200").Mutate(new(200, [new("Content-Type", "application/json")], Encoding.UTF8.GetBytes(body)));

    private static ContractInteraction Interaction(string responses, string status) => ContractDocument.Parse("api.yaml", $$"""
        openapi: 3.1.0
        info: { title: Api, version: "1" }
        paths:
          /some:
            get:
              operationId: some
              responses: { {{responses}} }
        """).Derive().Interactions.First(one => one.StateParameters["status"] == status);

    private static string Text(ProviderAnswer answer) =>
        $"{answer.Status} {answer.IsCutOff} {string.Join(',', answer.Headers.Select(static header => $"{header.Key.ToLowerInvariant()}: {header.Value}"))} {Encoding.Latin1.GetString(answer.Body.Span)}";
}
