using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Model;

/// <summary>How an operation is called, with no more than it asks for.</summary>
/// <param name="Api">The root client's property.</param>
/// <param name="RequestType">The simple name of the request record; <see langword="null"/> when the request may be left out.</param>
/// <param name="Members">What its initializer assigns.</param>
internal sealed record ExampleModel(string Api, string? RequestType, EquatableArray<ExampleMemberModel> Members);
