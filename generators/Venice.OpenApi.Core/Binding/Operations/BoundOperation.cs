using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>An operation and the tag that it belongs to.</summary>
internal sealed record BoundOperation(string Tag, OperationModel Model);
