using System.Text.Json.Nodes;
using Venice.OpenApi.Conformance;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>Core's own walk over the document, which shares nothing with the emitted checks: for runs that must do without npm.</summary>
internal sealed class WalkJudge : IJudge
{
    public Verdict Judge(string document, Judged judged, JsonNode? instance, string mode)
    {
        var text = new JsonObject { [CompiledDocument.Member] = instance?.DeepClone() }.ToJsonString();
        var value = Assert.IsType<SpecMap>(SpecReader.Read(new SourceText("instance.json", text)).Root)[CompiledDocument.Member]!;
        var modes = mode.Split('+');
        var options = new SchemaWalkOptions { LenientOneOf = modes.Contains("oneOf"), AllowUnknownEnumValues = modes.Contains("enums") };
        var violations = SchemaWalk.Check(judged.Schema, value, options);
        return violations.Count == 0 ? new Verdict(true, "") : new Verdict(false, $"{violations[0].Path} {violations[0].Keyword}");
    }
}
