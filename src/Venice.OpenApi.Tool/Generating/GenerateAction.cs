using System.Text;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Generation;
using Venice.OpenApi.Reading;
using Venice.OpenApi.Tool.Writing;

namespace Venice.OpenApi.Tool.Generating;

/// <summary>The generator as a command runs it: files in, a folder of files out.</summary>
internal static class GenerateAction
{
    private const int Done = 0;
    private const int Failed = 1;

    public static int Run(string file, IReadOnlyList<string> references, GeneratorOptions options, string output, TextWriter error)
    {
        var reading = file;
        try
        {
            var document = Read(file);
            var overlay = options.Overlay is { } path ? Read(path) : null;
            var input = new ContractInput(document, overlay, MissingOverlay: null, references.Select(Read).ToEquatableArray(), options);
            var contract = ContractBuilder.Build(input, CancellationToken.None);
            foreach (var finding in contract.Findings.Where(static finding => finding.Rule.Severity != RuleSeverity.Info))
            {
                error.WriteLine(finding);
            }

            if (contract.Model is null || contract.Findings.Any(static finding => finding.Rule.Severity == RuleSeverity.Error))
            {
                return Fail($"Nothing was generated from '{file}', because of the errors above.");
            }

            var code = GeneratedCode.Of(contract.Model, contract.Lines);
            return WholeFolder.Write(output, code.Select(static emitted => KeyValuePair.Create(emitted.HintName, emitted.Source)), ".g.cs") is { } obstacle
                ? Fail(obstacle)
                : Done;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Fail(File.Exists(reading) ? e.Message : $"There is no file '{reading}'.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(e.Message);
        }

        SourceText Read(string path)
        {
            reading = path;
            return new(path, File.ReadAllText(path, Encoding.UTF8));
        }

        int Fail(string sentence)
        {
            error.WriteLine(sentence);
            return Failed;
        }
    }
}
