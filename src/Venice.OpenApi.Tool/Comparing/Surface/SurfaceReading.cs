using Venice.OpenApi.Model;

namespace Venice.OpenApi.Tool.Comparing.Surface;

/// <summary>The emitted API as the names that code may use.</summary>
internal static class SurfaceReading
{
    public static IReadOnlyDictionary<string, SurfaceItem> Of(ApiModel api)
    {
        var travel = new SurfaceTravel(api);
        var items = new Dictionary<string, SurfaceItem>(StringComparer.Ordinal);
        foreach (var item in Types(api).Concat(api.Records.SelectMany(Members)).Concat(api.Enums.SelectMany(Values)).Concat(api.Unions.SelectMany(Cases))
            .Concat(api.Headers.SelectMany(Headers)).Concat(api.Interfaces.SelectMany(Methods)).Concat(Client(api)))
        {
            items.TryAdd(item.Key, item with { IsSent = travel.IsSent(item.Owner), IsAnswered = travel.IsAnswered(item.Owner) });
        }

        return items;
    }

    private static IEnumerable<SurfaceItem> Types(ApiModel api)
    {
        var types = api.Records.Select(static type => (type.Name, Shape: "record", type.Origin))
            .Concat(api.Enums.Select(static type => (type.Name, Shape: "open enum", type.Origin)))
            .Concat(api.Unions.Select(static type => (type.Name, Shape: "union", type.Origin)))
            .Concat(api.Headers.Select(static type => (type.Name, Shape: "headers", type.Origin)));
        return types.Select(static type => new SurfaceItem(type.Name, SurfaceItemKind.Type, new(type.Shape), [type.Origin]))
            .Concat(api.Interfaces.Select(static type => new SurfaceItem(type.Name, SurfaceItemKind.Type, new("interface"), Tags(type))));
    }

    private static IEnumerable<SurfaceItem> Members(RecordModel record)
    {
        foreach (var property in record.Properties.Where(static property => !property.IsInternal))
        {
            yield return new($"{record.Name}.{property.Name}", SurfaceItemKind.Property, SurfaceShape.Of(property.Type, property.Presence), Places(record.Origin, property.WireName))
            {
                MustBeSet = property.Presence is Presence.Required or Presence.RequiredNullable && property.ConstantLiteral is null,
            };
        }

        if (record.AdditionalProperties is { } rest)
        {
            yield return new($"{record.Name}.{rest.PropertyName}", SurfaceItemKind.Property, SurfaceShape.Of(new(TypeKind.Map, Item: rest.ValueType), Presence.Optional), [$"{record.Origin}/additionalProperties", record.Origin]);
        }
    }

    private static IEnumerable<SurfaceItem> Values(EnumModel type) =>
        type.Members.Select(member => new SurfaceItem($"{type.Name}.{member.Name}", SurfaceItemKind.Value, new("value"), [$"{type.Origin}/enum", type.Origin]));

    private static IEnumerable<SurfaceItem> Cases(UnionModel union) =>
        union.Cases.Select(item => new SurfaceItem($"{union.Name}.{item.Name}", SurfaceItemKind.Case, SurfaceShape.Of(item.Type, Presence.Optional), [union.Origin]));

    private static IEnumerable<SurfaceItem> Headers(HeadersModel headers) =>
        headers.Headers.Select(header => new SurfaceItem($"{headers.Name}.{header.Name}", SurfaceItemKind.Property, SurfaceShape.Of(header.Type, Presence.Optional), [$"{headers.Origin}/headers/{header.WireName}", headers.Origin]));

    private static IEnumerable<SurfaceItem> Methods(InterfaceModel tag) =>
        from operation in tag.Operations
        from answer in operation.Answers
        let request = operation.Request is { } given ? $"{given.TypeName}{(given.IsOptional ? "?" : "")}" : ""
        let body = answer.BodyType is { } type ? SurfaceShape.Of(type, type.IsNullable ? Presence.Optional : Presence.Required).Text : ""
        select new SurfaceItem($"{tag.Name}.{answer.MethodName}", SurfaceItemKind.Method, new($"{answer.Kind}|{body}|{answer.HeadersTypeName}|{request}"), [$"paths/'{operation.Path}'/{operation.HttpMethod.ToLowerInvariant()}"]);

    private static IEnumerable<SurfaceItem> Client(ApiModel api) =>
        (api.Client?.Apis ?? []).Select(property => new SurfaceItem($"{api.Client!.Name}.{property.Name}", SurfaceItemKind.Property, new(property.InterfaceName), Tags(api.Interfaces.First(tag => tag.Name == property.InterfaceName))));

    /// <summary>What puts operations into an interface.</summary>
    private static string[] Tags(InterfaceModel tag) => [.. tag.Operations.Select(static operation => $"paths/'{operation.Path}'/{operation.HttpMethod.ToLowerInvariant()}/tags")];

    private static string[] Places(string origin, string wireName) => [$"{origin}/properties/{wireName}", origin];
}
