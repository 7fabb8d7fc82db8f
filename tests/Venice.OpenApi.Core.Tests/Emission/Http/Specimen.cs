using Venice.OpenApi.Emission;
using Venice.OpenApi.Emission.Http;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Core.Tests.Emission.Http;

/// <summary>Operations made by hand, in the three forms that matter: several answers, several representations, parameters everywhere.</summary>
internal static class Specimen
{
    public const string Namespace = "Acme";

    public static TypeModel Text { get; } = new(TypeKind.String);

    public static TypeModel Record(string name) => new(TypeKind.Record, name);

    public static DocumentationModel Documentation(string summary) => new(summary);

    public static InterfaceModel Interface(params OperationModel[] operations) => new(
        Namespace, "IAcmeImageApi", "AcmeImageApi", "Image", "acme.yaml", Documentation("Makes and changes pictures."), [.. operations]);

    public static OperationModel Operation(RequestModel? request = null, AnswerModel[]? answers = null, ErrorModel[]? errors = null) => new(
        "call", "GET", "/call", Documentation("Calls."), request, [.. answers ?? [Answer()]], [.. errors ?? []], []);

    public static AnswerModel Answer(
        string method = "CallAsync",
        ContentKind kind = ContentKind.None,
        string[]? statuses = null,
        TypeModel? body = null,
        string? headers = null,
        SelectorModel? selector = null) => new(method, kind, [.. statuses ?? ["200"]], [], body, headers, selector, Documentation("Calls."));

    public static ErrorModel Error(string status, string? type = null) => new(status, type is null ? null : Record(type), "");

    /// <summary>JSON or bytes, told apart by a flag of the request; errors of two shapes.</summary>
    public static OperationModel GenerateImage { get; } = new(
        "generateImage",
        "POST",
        "/image/generate",
        Documentation("Makes a picture."),
        new("GenerateImageRequest", IsOptional: false, [], new(null, Record("GenerateImageRequest"), Presence.Required, [JsonBody()])),
        [
            new("GenerateImageAsync", ContentKind.Json, ["200"], ["application/json"], Record("GenerateImageResponse"), "GenerateImageHeaders", new("ReturnBinary", "false"), Documentation("Makes a picture, as base64.")),
            new("GenerateImageBinaryAsync", ContentKind.Binary, ["200"], ["image/png", "image/webp"], null, "GenerateImageHeaders", new("ReturnBinary", "true"), new("Makes a picture, as bytes.", "One picture only.")),
        ],
        [
            new("400", Record("DetailedError"), "The request was wrong."),
            new("401", Record("StandardError"), "Who are you?"),
            new("429", Record("StandardError"), "Too many requests"),
        ],
        [new(["BearerAuth"]), new(["siwx"])]);

    /// <summary>JSON, or an upload when a file in it has to be uploaded.</summary>
    public static OperationModel EditImage { get; } = new(
        "editImage",
        "POST",
        "/image/edit",
        Documentation("Changes a picture."),
        new("EditImageRequest", IsOptional: false, [], new(null, Record("EditImageRequest"), Presence.Required, [JsonBody(), Multipart(
            Part("Prompt", "prompt", Text, Presence.Required),
            Part("Image", "image", new(TypeKind.File), Presence.Required),
            Part("Layers", "layers", new(TypeKind.List, Item: new(TypeKind.File)), Presence.Optional),
            Part("Strength", "strength", new(TypeKind.Double), Presence.Optional),
            Part("Tags", "tags", new(TypeKind.List, Item: Text), Presence.Optional))])),
        [new("EditImageAsync", ContentKind.Binary, ["200"], ["image/png"], null, null, null, Documentation("Changes a picture."))],
        [Error("400", "DetailedError")],
        [new(["BearerAuth"])]);

    /// <summary>A value in the path, two in the query, one in a header, one in a cookie.</summary>
    public static OperationModel GetTransactions { get; } = new(
        "getX402Transactions",
        "GET",
        "/x402/transactions/{walletAddress}",
        Documentation("Lists what was paid."),
        new("GetTransactionsRequest", IsOptional: false,
            [
                Parameter("WalletAddress", "walletAddress", ParameterLocation.Path, Text, Presence.Required, "simple"),
                Parameter("Limit", "limit", ParameterLocation.Query, new(TypeKind.Int32), Presence.Optional, "form", explode: true),
                Parameter("Kinds", "kinds", ParameterLocation.Query, new(TypeKind.List, Item: Text), Presence.Optional, "form"),
                Parameter("SignInWithX", "SIGN-IN-WITH-X", ParameterLocation.Header, Text, Presence.Optional, "simple"),
                Parameter("Session", "session", ParameterLocation.Cookie, Text, Presence.Optional, "form", explode: true),
            ],
            Body: null),
        [new("GetTransactionsAsync", ContentKind.Json, ["200"], ["application/json"], new(TypeKind.List, Item: Record("Transaction")), null, null, Documentation("Lists what was paid."))],
        [],
        []);

    public static ClientModel Client { get; } = new(
        Namespace,
        "AcmeClient",
        "acme.yaml",
        "https://api.acme.example/v1",
        Documentation("Acme's pictures."),
        [new("Image", "IAcmeImageApi", "AcmeImageApi", Documentation("Makes and changes pictures."))],
        [new("BearerAuth", SecuritySchemeKind.Bearer, null), new("siwx", SecuritySchemeKind.HeaderKey, "SIGN-IN-WITH-X")]);

    public static HeadersModel Headers { get; } = new(
        Namespace,
        "GenerateImageHeaders",
        "paths/~1image~1generate/post/responses/200/headers",
        "acme.yaml",
        Documentation("The headers of an answer."),
        [
            new("BalanceRemaining", "X-Balance-Remaining", new(TypeKind.Decimal), Documentation("What is left.")),
            new("IsBlurred", "x-is-blurred", new(TypeKind.Boolean), Documentation("Whether it was blurred.")),
            new("Attempts", "x-attempts", new(TypeKind.Int32), new("How often it was tried.", "Counts from 1.")),
            new("Size", "x-size", new(TypeKind.Int64), Documentation("Bytes.")),
            new("Score", "x-score", new(TypeKind.Double), Documentation("A score.")),
            new("RemovedAt", "x-removed-at", new(TypeKind.DateTime), Documentation("The end.") with { Obsolete = "Not sent any more." }),
            new("Tier", "x-tier", new(TypeKind.Enum, "Tier"), Documentation("The tier.")),
            new("Replacement", "x-replacement", Text, Documentation("What to use instead.")),
        ]);

    public static ParameterModel Parameter(
        string property, string wireName, ParameterLocation location, TypeModel type, Presence presence, string style, bool explode = false, bool allowReserved = false) =>
        new(property, wireName, location, type, presence, style, explode, allowReserved);

    public static PropertyModel Part(string property, string wireName, TypeModel type, Presence presence) =>
        new(property, wireName, type, presence, ConstraintModel.None, Documentation("A part."));

    public static RepresentationModel JsonBody() => new("application/json", ContentKind.Json, []);

    public static RepresentationModel Multipart(params PropertyModel[] parts) => new("multipart/form-data", ContentKind.Multipart, [.. parts]);

    /// <summary>The emitted class, its lines trimmed and without the runtime's namespace.</summary>
    public static IReadOnlyList<string> ClassLines(OperationModel operation) => Lines(ApiClassEmitter.Emit(Interface(operation))[0]);

    public static IReadOnlyList<string> Lines(EmittedFile file) =>
        [.. file.Source.Split('\n').Select(static line => line.Trim().Replace("global::Venice.OpenApi.Http.", "", StringComparison.Ordinal))];
}
