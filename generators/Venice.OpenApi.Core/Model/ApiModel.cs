using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Model;

/// <summary>The C# API to be: one item is one emitted file. Equal documents give equal models; nothing here knows a place in the document.</summary>
internal sealed record ApiModel(
    string Namespace,
    ClientModel? Client,
    EquatableArray<InterfaceModel> Interfaces,
    EquatableArray<RecordModel> Records,
    EquatableArray<EnumModel> Enums,
    EquatableArray<UnionModel> Unions,
    EquatableArray<HeadersModel> Headers,
    ResolverModel Resolver);
