using Venice.OpenApi.Model;

namespace Venice.OpenApi.Core.Tests.Binding;

/// <summary>Webhooks and callbacks: their types are there, under names that come from their place.</summary>
public sealed class IncomingTests
{
    private const string Body = "{ type: object, required: [id], properties: { id: { type: string, minLength: 1 }, more: { type: object, properties: { a: { type: integer } } } } }";

    [Theory]
    [InlineData("webhooks: { order.shipped: { post: { requestBody: { content: { application/json: { schema: §B } } } } } }", "OrderShippedWebhook OrderShippedWebhookMore")]
    [InlineData("webhooks: { order.shipped: { post: { requestBody: { content: { application/json: { schema: §B } } }, responses: { '200': { content: { application/json: { schema: { type: object, properties: { ok: { type: boolean } } } } } } } } } }", "OrderShippedWebhook OrderShippedWebhookAnswer OrderShippedWebhookMore")]
    [InlineData("webhooks: { a: { post: { requestBody: { content: { application/json: { schema: §B } } } }, put: { requestBody: { content: { application/json: { schema: { type: object, properties: { z: {} } } } } } } } }", "AWebhookPost AWebhookPostMore AWebhookPut")]
    [InlineData("webhooks: { a: { $ref: '#/components/pathItems/P' } }\ncomponents: { pathItems: { P: { post: { requestBody: { $ref: '#/components/requestBodies/R' } } } }, requestBodies: { R: { content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }, schemas: { Order: §B, Unused: { type: object, properties: { u: {} } } } }", "Order OrderMore")]
    [InlineData("webhooks: { a: { post: { requestBody: { content: { application/x-www-form-urlencoded: { schema: §B } } } } } }", "AWebhook AWebhookMore")]
    [InlineData("webhooks: { a: { post: {} }, b: {}, c: null, d: 5, e: { $ref: '#/nowhere' } }", "")]
    public void Webhook_Bodies_AreTypes(string rest, string names)
    {
        var bound = BoundText.Of("openapi: 3.1.0\npaths: { /x: { get: { responses: {} } } }\n" + rest.Replace("§B", Body, StringComparison.Ordinal));

        Assert.Equal(names, string.Join(' ', bound.Model.Records.Select(static record => record.Name)));
        Assert.Single(bound.Model.Interfaces.Single().Operations);
        ModelIntegrity.Check(bound.Model);
    }

    [Theory]
    [InlineData("webhooks: { order.shipped: { parameters: [§P], post: { parameters: [{ name: n, in: query, schema: { type: integer, minimum: 1 } }] } } }", "OrderShippedWebhookParameters", "Signature String Required; N Int64 Optional")]
    [InlineData("webhooks: { a: { parameters: [§P], post: { parameters: [{ name: X-Signature, in: header, schema: { enum: [v1, v2] } }] } } }", "AWebhookParameters", "Signature Enum Optional")]
    [InlineData("webhooks: { a: { get: { parameters: [{ $ref: '#/components/parameters/P' }, { name: signature, in: query }] } } }\ncomponents: { parameters: { P: §P } }", "AWebhookParameters", "Signature String Required; QuerySignature String Optional")]
    public void Webhook_Parameters_AreARecord(string rest, string record, string members)
    {
        var text = "openapi: 3.1.0\npaths: { /x: { get: { responses: {} } } }\n" + rest.Replace("§P", "{ name: X-Signature, in: header, required: true, schema: { type: string } }", StringComparison.Ordinal);

        var bound = BoundText.Of(text);

        Assert.Equal(members, string.Join("; ", bound.Record(record).Properties.Select(static property => $"{property.Name} {property.Type.Kind} {property.Presence}")));
        Assert.False(bound.Record(record).IsJson);
        ModelIntegrity.Check(bound.Model);
        Emission.EmittedCode.AssertCompiles(OpenApi.Emission.ApiEmitter.Emit(bound.Model));
    }

    [Fact]
    public void Callback_Bodies_AreTypes()
    {
        var bound = BoundText.OfOperation(
            "callbacks: { done: { '{$request.query.url}/done': { post: { requestBody: { content: { application/json: { schema: " + Body + " } } }, responses: { '204': { description: '' } } } } } }\nresponses: {}");

        Assert.Equal("MakeThingDoneCallback MakeThingDoneCallbackMore", string.Join(' ', bound.Model.Records.Select(static record => record.Name)));
        Assert.Empty(bound.Findings);
        Assert.Contains(bound.Record("MakeThingDoneCallback").Properties, static property => property is { WireName: "id", Presence: Presence.Required, Constraints.MinLength: 1 });
        Assert.Contains("MakeThingDoneCallback", bound.Model.Resolver.TypeNames);
    }

    [Fact]
    public void Callback_OfAnOperationThatIsLeftOut_IsNoType()
    {
        const string Text = "openapi: 3.1.0\npaths:\n  /a: { post: { operationId: a, responses: {}, callbacks: { c: { x: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { p: {} } } } } } } } } } } }\n  /b: { get: { operationId: b, responses: {} } }\nwebhooks: { w: { post: { operationId: w, tags: [t], requestBody: { content: { application/json: { schema: { type: object, properties: { q: {} } } } } } } } }";

        Assert.Equal(["ACCallback", "WWebhook"], Names(BoundText.Everything));
        Assert.Equal([], Names(BoundText.Everything with { Operations = ["b"] }));
        Assert.Equal(["ACCallback"], Names(BoundText.Everything with { Operations = ["a"] }));
        Assert.Equal(["ACCallback"], Names(BoundText.Everything with { Excluded = ["w"] }));

        static IEnumerable<string> Names(Venice.OpenApi.Binding.BindingOptions options) => BoundText.Of(Text, options).Model.Records.Select(static record => record.Name);
    }

    [Fact]
    public void Callback_ThatManyOperationsShare_IsBoundOnce()
    {
        var operations = string.Concat(Enumerable.Range(0, 400).Select(static i => $"  /p{i}: {{ post: {{ responses: {{}}, callbacks: {{ c: {{ $ref: '#/components/callbacks/C' }} }} }} }}\n"));
        var callbacks = string.Join(", ", Enumerable.Range(0, 400).Select(static i => $"'{{$url}}/{i}': {{ post: {{ requestBody: {{ content: {{ application/json: {{ schema: {{ type: object, properties: {{ p{i}: {{}} }} }} }} }} }} }} }}"));

        Assert.Equal(400, BoundText.Of($"openapi: 3.1.0\ncomponents: {{ callbacks: {{ C: {{ {callbacks} }} }} }}\npaths:\n{operations}").Model.Records.Count);
    }
}
