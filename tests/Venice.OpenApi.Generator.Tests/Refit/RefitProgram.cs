using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Venice.OpenApi.Generator.Tests.Refit;

/// <summary>The specimen's consumer with all that was emitted for it, loaded beside a version of the library.</summary>
internal sealed class RefitProgram
{
    private static readonly ConcurrentDictionary<int, Lazy<RefitProgram>> Programs = new();

    private readonly Type _consumer;

    private RefitProgram(int major)
    {
        var library = RefitLibrary.Of(major);
        var run = GeneratorRun.Of(FakeProject.OnNet10().WithReference(library.Reference).WithDocument("acme.yaml", RefitSpecimen.Document)).WithCode(RefitSpecimen.Consumer);
        using var image = new MemoryStream();
        var result = run.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(static message => message.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        var context = new AssemblyLoadContext($"Refit {major}");
        var refit = context.LoadFromStream(library.Image);
        context.Resolving += (_, name) => name.Name == "Refit" ? refit : null;
        _consumer = context.LoadFromStream(image).GetType("Acme.Consumer", throwOnError: true)!;
    }

    public static RefitProgram Of(int major) => Programs.GetOrAdd(major, static major => new(() => new(major))).Value;

    public Task<string> CallAsync(string method, string host) =>
        (Task<string>)_consumer.GetMethod(method, BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [host, TestContext.Current.CancellationToken])!;
}
