using Venice.OpenApi.Collections;
using Venice.OpenApi.Emission.Enums;
using Venice.OpenApi.Emission.Http;
using Venice.OpenApi.Emission.Records;
using Venice.OpenApi.Emission.Unions;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission;

/// <summary>A whole API at once, for tools and tests. The generator asks the emitters one by one, so that an edit re-emits what it touches.</summary>
internal static class ApiEmitter
{
    public static EquatableArray<EmittedFile> Emit(ApiModel model) =>
    [
        .. model.Records.SelectMany(static item => RecordEmitter.Emit(item)),
        .. model.Enums.SelectMany(static item => EnumEmitter.Emit(item)),
        .. model.Unions.SelectMany(static item => UnionEmitter.Emit(item)),
        .. model.Headers.SelectMany(static item => HeadersEmitter.Emit(item)),
        .. model.Interfaces.SelectMany(static item => InterfaceEmitter.Emit(item)),
        .. model.Interfaces.SelectMany(static item => ApiClassEmitter.Emit(item)),
        .. model.Client is { } client ? ClientEmitter.Emit(client) : [],
        .. ResolverEmitter.Emit(model.Resolver),
    ];
}
