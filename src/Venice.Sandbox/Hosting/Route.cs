using Venice.OpenApi.Document;
using Venice.Sandbox.Operations;

namespace Venice.Sandbox.Hosting;

/// <summary>An operation with whoever carries it out.</summary>
internal sealed record Route(OpenApiOperation Operation, Handler Handler, string[] Segments);
