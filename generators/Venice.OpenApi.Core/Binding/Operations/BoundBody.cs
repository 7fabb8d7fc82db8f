using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>The body of an operation, all its media types taken together.</summary>
internal sealed record BoundBody(BoundType Bound, bool IsRequired, EquatableArray<RepresentationModel> Representations, string? Description);
