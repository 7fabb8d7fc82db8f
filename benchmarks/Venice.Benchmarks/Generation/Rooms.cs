using Venice.OpenApi.Collections;
using Venice.OpenApi.Emission;
using Venice.OpenApi.Generation;

namespace Venice.Benchmarks.Generation;

/// <summary>The text of a document to the text of its C#, without the compiler's driver: the same work as NSwag's. (The driver also parses what was emitted.)</summary>
internal static class Rooms
{
    /// <exception cref="InvalidOperationException">Nothing could be emitted.</exception>
    public static EquatableArray<EmittedFile> Generate(string file, string text)
    {
        var options = new GeneratorOptions("Acme.Api", "AcmeClient", Overlay: null, Operations: [], Tags: [], ModelsOnly: false);
        var contract = ContractBuilder.Build(new(new(file, text), Overlay: null, MissingOverlay: null, References: [], options), CancellationToken.None);
        return contract.Model is { } model ? ApiEmitter.Emit(model) : throw new InvalidOperationException($"Nothing was emitted from {file}.");
    }
}
