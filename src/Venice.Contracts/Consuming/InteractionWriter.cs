using System.Globalization;
using System.Text.Json.Nodes;
using Venice.Contracts.Native;

namespace Venice.Contracts.Consuming;

/// <summary>Tells the engine an interaction, step by step.</summary>
internal sealed class InteractionWriter(uint interaction)
{
    private readonly Dictionary<(MessagePart Part, string Name), nuint> _counts = [];

    public void Given(string state, IReadOnlyDictionary<string, string> parameters)
    {
        if (parameters.Count == 0)
        {
            Require(PactNative.Given(interaction, state), "the state");
            return;
        }

        var json = new JsonObject(parameters.Select(static pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        Require(PactNative.GivenWithParameters(interaction, state, json.ToJsonString()) == 0, "the state's parameters");
    }

    public void Comment(string text) => Require(PactNative.AddTextComment(interaction, text), "the comment");

    public void Pending(bool isPending) => Require(PactNative.SetPending(interaction, isPending), "the mark 'pending'");

    public void Request(string method, JsonNode path) => Require(PactNative.WithRequest(interaction, method, TextOf(path)), "method and path");

    public void Query(string name, JsonNode value) =>
        Require(PactNative.WithQueryParameter(interaction, name, Next(MessagePart.Request, "?" + name), TextOf(value)), $"the query's {name}");

    public void Header(MessagePart part, string name, JsonNode value) =>
        Require(PactNative.WithHeader(interaction, (int)part, name, Next(part, name), TextOf(value)), $"the header {name}");

    public void Json(MessagePart part, string contentType, JsonNode? body)
    {
        var (plain, rules) = CombinedRules.Extract(body);
        Require(PactNative.WithBody(interaction, (int)part, contentType, plain?.ToJsonString() ?? "null"), "the JSON body");
        if (rules is not null)
        {
            Require(PactNative.WithMatchingRules(interaction, (int)part, rules.ToJsonString()), "the combined rules");
        }
    }

    public void Text(MessagePart part, string contentType, string body) => Require(PactNative.WithBody(interaction, (int)part, contentType, body), "the text body");

    public void Binary(MessagePart part, string contentType, ReadOnlyMemory<byte> body) =>
        Require(PactNative.WithBinaryFile(interaction, (int)part, contentType, body.Span, (nuint)body.Length), "the binary body");

    /// <summary>
    /// The engine's own function for parts makes an upload of every part; here plain fields are plain fields. Of a file the content type is matched by looking
    /// at its bytes, of a field that it is a text.
    /// </summary>
    public void Multipart(IReadOnlyList<PactPart> parts)
    {
        var body = MultipartText.Of(parts);
        Require(PactNative.WithBinaryBody(interaction, (int)MessagePart.Request, MultipartText.ContentType, body, (nuint)body.Length), "the multipart body");
        Require(PactNative.WithMatchingRules(interaction, (int)MessagePart.Request, MultipartText.RulesOf(parts).ToJsonString()), "the rules of the multipart body");
    }

    public void Status(int status) => Require(PactNative.ResponseStatus(interaction, status.ToString(CultureInfo.InvariantCulture)), "the status");

    public void Status(StatusClass statuses, int example)
    {
        var name = statuses switch
        {
            StatusClass.Information => "info",
            StatusClass.Success => "success",
            StatusClass.Redirect => "redirect",
            StatusClass.ClientError => "clientError",
            StatusClass.ServerError => "serverError",
            StatusClass.NonError => "nonError",
            StatusClass.Error => "error",
            _ => throw new ArgumentOutOfRangeException(nameof(statuses), statuses, "No such group of statuses."),
        };
        var matcher = new JsonObject { [Match.TypeMember] = "statusCode", ["status"] = name, ["value"] = example };
        Require(PactNative.ResponseStatus(interaction, matcher.ToJsonString()), "the status");
    }

    private static string TextOf(JsonNode value) => value is JsonValue single && single.TryGetValue<string>(out var text) ? text : value.ToJsonString();

    private static void Require(bool isTaken, string what)
    {
        if (!isTaken)
        {
            throw new PactException($"Pact's engine refused {what}.");
        }
    }

    private nuint Next(MessagePart part, string name)
    {
        var count = _counts.GetValueOrDefault((part, name));
        _counts[(part, name)] = count + 1;
        return count;
    }
}
