using System.Text.Json.Nodes;

namespace Venice.Sandbox.Catalogue;

/// <summary>The models of the sandbox: a few of Venice's by their ids and published limits, and a few of our own that show rare cases.</summary>
internal sealed class ModelCatalogue
{
    private readonly Dictionary<string, SandboxModel> _byId;
    private readonly JsonObject _traits;
    private readonly JsonObject _compatibility;

    private ModelCatalogue(JsonObject root)
    {
        Models = [.. root["models"]!.AsArray().Select(static entry => new SandboxModel(entry!.AsObject()))];
        _byId = Models.ToDictionary(static model => model.Id, StringComparer.Ordinal);
        _traits = root["traits"]!.AsObject();
        _compatibility = root["compatibility"]!.AsObject();
        Styles = [.. root["styles"]!.AsArray().Select(static style => (string)style!)];
    }

    public IReadOnlyList<SandboxModel> Models { get; }

    /// <summary>What <c>style_preset</c> takes.</summary>
    public IReadOnlyList<string> Styles { get; }

    public static ModelCatalogue Load()
    {
        using var stream = typeof(ModelCatalogue).Assembly.GetManifestResourceStream("catalogue.json")
            ?? throw new InvalidOperationException("The catalogue is not embedded.");
        return new ModelCatalogue(JsonNode.Parse(stream)!.AsObject());
    }

    /// <summary>A model by its id, by a trait, or by another vendor's name for it; ids are case-sensitive.</summary>
    public SandboxModel? Find(string name, string type)
    {
        var id = (string?)Traits(type)[name] ?? (string?)Compatibility(type)[name] ?? name;
        return _byId.TryGetValue(id, out var model) && string.Equals(model.Type, type, StringComparison.Ordinal) ? model : null;
    }

    public IEnumerable<SandboxModel> OfType(string type) => type switch
    {
        "all" => Models,
        "code" => Models.Where(static model => model.Traits.Contains("default_code", StringComparer.Ordinal)),
        _ => Models.Where(model => string.Equals(model.Type, type, StringComparison.Ordinal)),
    };

    /// <summary>Trait to model id.</summary>
    public JsonObject Traits(string type) => Copy(_traits, type);

    /// <summary>Another vendor's model to one of these.</summary>
    public JsonObject Compatibility(string type) => Copy(_compatibility, type);

    private static JsonObject Copy(JsonObject maps, string type) => maps[type]?.DeepClone().AsObject() ?? [];
}
