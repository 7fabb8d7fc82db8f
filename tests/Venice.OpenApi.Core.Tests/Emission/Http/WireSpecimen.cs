using Venice.OpenApi.Model;
using static Venice.OpenApi.Core.Tests.Emission.Http.Specimen;

namespace Venice.OpenApi.Core.Tests.Emission.Http;

/// <summary>The specimen's operations with all of their types: a whole client.</summary>
internal static class WireSpecimen
{
    public static TypeModel Texts { get; } = new(TypeKind.List, Item: Text);

    public static ApiModel Api { get; } = new(
        Namespace,
        Client,
        [Interface(GenerateImage, EditImage, GetTransactions, Search, Store, Login, Ping)],
        [
            Type("GenerateImageRequest",
                Part("Prompt", "prompt", Text, Presence.Required) with { Constraints = new() { MinLength = 1 } },
                Part("Width", "width", new(TypeKind.Int32), Presence.Optional) with { Constraints = new() { Maximum = new("1280", IsExclusive: false) } },
                Part("ReturnBinary", "return_binary", new(TypeKind.Boolean), Presence.Optional) with { IsInternal = true }),
            Type("GenerateImageResponse", Part("Images", "images", Texts, Presence.Required)),
            Type("DetailedError", Part("Error", "error", Text, Presence.Required), Part("Details", "details", new(TypeKind.Json), Presence.Optional)),
            Type("StandardError", Part("Error", "error", Text, Presence.Required)),
            Type("EditImageRequest", [.. EditImage.Request!.Body!.Representations[1].Parts]) with { HasFiles = true },
            Type("Transaction", Part("Id", "id", Text, Presence.Required), Part("Amount", "amount", new(TypeKind.Decimal), Presence.Optional)),
            Request("GetTransactionsRequest", GetTransactions),
            Request("SearchRequest", Search),
            Request("StoreRequest", Store) with { HasFiles = true },
            Type("LoginRequest", Part("User", "user", Text, Presence.Required), Part("Scopes", "scopes", Texts, Presence.Optional)),
            Type("Filter", Part("Colour", "colour", Text, Presence.Optional), Part("Sizes", "sizes", new(TypeKind.List, Item: new(TypeKind.Int32)), Presence.Optional)),
        ],
        [new(Namespace, "Tier", "components/schemas/Tier", "acme.yaml", Documentation("A tier."), [new("Gold", "gold", Documentation("The best."))])],
        [],
        [Headers],
        new(Namespace, "AcmeJsonTypeInfoResolver", ["GenerateImageRequest", "Transaction", "Tier", "Filter"], "acme.yaml"));

    /// <summary>Every style of a query, and nothing that must be given.</summary>
    private static OperationModel Search => new(
        "search",
        "GET",
        "/search",
        Documentation("Finds."),
        new("SearchRequest", IsOptional: true,
            [
                Query("Words", "words", Texts, "form", explode: true),
                Query("Comma", "comma", Texts, "form"),
                Query("Space", "space", Texts, "spaceDelimited"),
                Query("Pipe", "pipe", Texts, "pipeDelimited"),
                Query("Deep", "deep", Record("Filter"), "deepObject", explode: true),
                Query("Whole", "whole", Record("Filter"), "json"),
                Query("Tier", "tier", new(TypeKind.Enum, "Tier"), "form", explode: true),
                Query("Since", "since", new(TypeKind.DateTime), "form", explode: true),
                Query("Ratio", "ratio", new(TypeKind.Double), "form", explode: true),
                Query("Strict", "strict", new(TypeKind.Boolean), "form", explode: true),
                Query("Raw", "raw", Text, "form", explode: true) with { AllowReserved = true },
                Query("Levels", "levels", new(TypeKind.Map, Item: new(TypeKind.Int32)), "form", explode: true),
                Query("Numbers", "numbers", new(TypeKind.List, Item: new(TypeKind.Int32)), "json"),
            ],
            Body: null),
        [Answer("SearchAsync", ContentKind.Text)],
        [],
        []);

    /// <summary>Bytes as they are; nothing comes back.</summary>
    private static OperationModel Store => new(
        "store",
        "PUT",
        "/files/{name}",
        Documentation("Stores."),
        new("StoreRequest", IsOptional: false,
            [Parameter("Name", "name", ParameterLocation.Path, Text, Presence.Required, "simple")],
            new("Content", new(TypeKind.File), Presence.Required, [new("image/png", ContentKind.Binary, []), new("image/*", ContentKind.Binary, [])])),
        [Answer("StoreAsync", headers: "GenerateImageHeaders")],
        [],
        []);

    /// <summary>A form, which the request itself is.</summary>
    private static OperationModel Login => new(
        "login",
        "POST",
        "/login",
        Documentation("Opens a session."),
        new("LoginRequest", IsOptional: false, [], new(null, Record("LoginRequest"), Presence.Required,
            [new("application/x-www-form-urlencoded", ContentKind.Form, [Part("User", "user", Text, Presence.Required), Part("Scopes", "scopes", Texts, Presence.Optional)])])),
        [Answer("LoginAsync", ContentKind.Json, body: Record("Transaction") with { IsNullable = true })],
        [],
        [new([])]);

    private static OperationModel Ping => new("ping", "GET", "/ping", Documentation("Answers."), null, [Answer("PingAsync", ContentKind.Json, body: new(TypeKind.String))], [], []);

    private static ParameterModel Query(string property, string wireName, TypeModel type, string style, bool explode = false) =>
        Parameter(property, wireName, ParameterLocation.Query, type, Presence.Optional, style, explode);

    private static RecordModel Type(string name, params PropertyModel[] properties) =>
        new(Namespace, name, $"components/schemas/{name}", "acme.yaml", Documentation("A thing."), [.. properties], [], null, ConstraintModel.None, []) { HasIncomplete = true };

    private static RecordModel Request(string name, OperationModel operation)
    {
        var properties = operation.Request!.Parameters.Select(static parameter => Part(parameter.PropertyName, parameter.WireName, parameter.Type, parameter.Presence)).ToList();
        if (operation.Request.Body is { PropertyName: { } property } body)
        {
            properties.Add(Part(property, "body", body.Type, body.Presence));
        }

        return Type(name, [.. properties]) with { IsJson = false, HasIncomplete = false };
    }
}
