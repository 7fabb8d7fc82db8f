using System.Diagnostics;
using Venice.OpenApi.Binding;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Emission;
using Venice.OpenApi.Model;
using Venice.OpenApi.Parsing;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Hostile;

/// <summary>A document's whole way on a small stack, and what it cost. What was allocated is an upper bound of what was held, and the same on every run.</summary>
internal sealed record MeasuredRun(IReadOnlyList<DiagnosticInfo> Findings, ApiModel? Model, IReadOnlyList<EmittedFile> Files, long AllocatedBytes, TimeSpan Time)
{
    private const int SmallStack = 512 * 1024;

    /// <summary>A hang is a failure long before anybody gives up a build.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>The rules that spoke up, each once, in order.</summary>
    public string Rules => string.Join(" ", Findings.Select(static finding => finding.Rule.Id).Distinct());

    public int Characters => Files.Sum(static file => file.Source.Length);

    public static MeasuredRun Of(string file, string text, params SourceText[] others)
    {
        MeasuredRun? run = null;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    run = Here(new SourceText(file, text), others);
                }
                catch (Exception exception)
                {
                    // Told on the test's own thread.
                    failure = exception;
                }
            },
            SmallStack) { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(Patience), $"No end after {Patience}.");
        Assert.Null(failure);
        return run!;
    }

    private static MeasuredRun Here(SourceText main, SourceText[] others)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var bag = new DiagnosticBag();
        var read = Read(main, bag);
        var near = others.Select(other => Read(other, bag)).ToList();
        ApiModel? model = null;
        IReadOnlyList<EmittedFile> files = [];
        if (OpenApiParser.Parse(read, near, bag) is { } document)
        {
            model = ApiBinder.Bind(document, new BindingOptions("Acme", "AcmeClient", [], [], ModelsOnly: false), bag);
            files = [.. ApiEmitter.Emit(model)];
        }

        return new([.. bag.ToEquatableArray()], model, files, GC.GetAllocatedBytesForCurrentThread() - before, watch.Elapsed);
    }

    private static SpecDocument Read(SourceText source, DiagnosticBag bag)
    {
        var read = SpecReader.Read(source);
        foreach (var finding in read.Diagnostics)
        {
            bag.Add(finding);
        }

        return read;
    }
}
