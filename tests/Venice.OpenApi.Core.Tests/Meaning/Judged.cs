namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>A schema of a document as the root of values, and the emitted type that holds one as its only member.</summary>
internal sealed record Judged(OpenApi.Document.OpenApiSchema Schema, string Pointer, IEmittedReader Reader);
