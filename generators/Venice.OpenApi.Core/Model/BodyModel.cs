using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Model;

/// <summary>The body.</summary>
/// <param name="PropertyName">The request record's property that holds it; <see langword="null"/> when the request record itself is the body.</param>
/// <param name="Representations">What the operation takes, preferred first. More than one: JSON unless a file in it must be uploaded.</param>
internal sealed record BodyModel(string? PropertyName, TypeModel Type, Presence Presence, EquatableArray<RepresentationModel> Representations);
