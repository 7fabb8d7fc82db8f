using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Venice.OpenApi.Core.Tests.Corpus;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>ajv in one process of node, asked line by line.</summary>
internal sealed class AjvJudge : IJudge, IDisposable
{
    private readonly Process _process;

    private AjvJudge(Process process) => _process = process;

    public static AjvJudge Start(string script)
    {
        var start = new ProcessStartInfo("node", [script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        return new AjvJudge(Process.Start(start) ?? throw new InvalidOperationException("node did not start."));
    }

    /// <summary>Hands a document over: its files by the names by which they refer to each other, and the schemas that will be asked for.</summary>
    private void Open(string document, string main, IReadOnlyDictionary<string, string> files, IEnumerable<string> pointers)
    {
        var line = new JsonObject
        {
            ["document"] = document,
            ["main"] = main,
            ["files"] = new JsonObject(files.Select(static file => KeyValuePair.Create(file.Key, (JsonNode?)JsonValue.Create(file.Value)))),
            ["pointers"] = new JsonArray([.. pointers.Select(static pointer => (JsonNode?)JsonValue.Create(pointer))]),
        };
        var answer = Ask(line);
        Assert.True(answer["version"] is not null, $"{document}: {answer.ToJsonString()}");
    }

    /// <summary>Compiles a document, hands it over and holds the two against each other.</summary>
    public MeaningFigures Run(CorpusDocument document, int instances, int mutations)
    {
        var compiled = CompiledDocument.Of(document.Read());
        Open(document.Name, document.Files[0].Name, document.Files.ToDictionary(static file => file.Name, static file => file.Path, StringComparer.Ordinal), compiled.Judged.Select(static judged => judged.Pointer));
        return new MeaningRun(document.Name, compiled, this, instances, mutations).Run();
    }

    public Verdict Judge(string document, Judged judged, JsonNode? instance, string mode)
    {
        var answer = Ask(new JsonObject { ["document"] = document, ["pointer"] = judged.Pointer, ["mode"] = mode, ["instance"] = instance?.DeepClone() });
        return answer["error"] is { } error ? new Verdict(null, error.GetValue<string>()) : new Verdict(answer["valid"]!.GetValue<bool>(), $"{answer["path"]} {answer["keyword"]}");
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private JsonNode Ask(JsonObject question)
    {
        _process.StandardInput.WriteLine(question.ToJsonString());
        _process.StandardInput.Flush();
        return JsonNode.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The judge has gone."))!;
    }
}
