using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Model;

/// <summary>A media type of the body, and how it is written.</summary>
/// <param name="Parts">For multipart and forms: the members in order; for the others empty.</param>
internal sealed record RepresentationModel(string MediaType, ContentKind Kind, EquatableArray<PropertyModel> Parts);
