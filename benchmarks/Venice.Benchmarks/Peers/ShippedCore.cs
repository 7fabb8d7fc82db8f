using System.Reflection;
using System.Runtime.Loader;

namespace Venice.Benchmarks.Peers;

/// <summary>
/// Text of the document to text of C# by the assembly in the published tool, in a load context of its own, as <see cref="NSwagInProcess"/> is. By reflection:
/// the benchmarks compile against the generator, which has the same types in an assembly that is not compiled ahead of time.
/// </summary>
internal sealed class ShippedCore(string assembly)
{
    private readonly Assembly _core = new AssemblyLoadContext("the published tool").LoadFromAssemblyPath(assembly);

    /// <returns>How many files there are.</returns>
    public int Generate(string file, string text)
    {
        var options = Make("Generation.GeneratorOptions", "Acme.Api", "AcmeClient", null, Nothing(typeof(string)), Nothing(typeof(string)), false);
        var document = Make("Reading.SourceText", file, text);
        var input = Make("Generation.ContractInput", document, null, null, Nothing(document.GetType()), options);
        var contract = Call("Generation.ContractBuilder", "Build", input, CancellationToken.None);
        var model = contract.GetType().GetProperty("Model")!.GetValue(contract) ?? throw new InvalidOperationException($"Nothing was emitted from {file}.");
        var files = Call("Generation.GeneratedCode", "Of", model);
        return ((System.Collections.IEnumerable)files).Cast<object>().Count();
    }

    private Type Named(string name) => _core.GetType("Venice.OpenApi." + name, throwOnError: true)!;

    private object Nothing(Type item) => Activator.CreateInstance(Named("Collections.EquatableArray`1").MakeGenericType(item))!;

    private object Make(string type, params object?[] arguments) => Activator.CreateInstance(Named(type), arguments)!;

    private object Call(string type, string method, params object?[] arguments) =>
        Named(type).GetMethod(method, BindingFlags.Static | BindingFlags.Public)!.Invoke(null, arguments)!;
}
