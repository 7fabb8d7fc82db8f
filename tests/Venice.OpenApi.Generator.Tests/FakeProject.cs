using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Venice.OpenApi.Generator.Tests;

/// <summary>What MSBuild hands to the compiler for a project: files with metadata, options, references.</summary>
internal sealed class FakeProject
{
    private readonly Dictionary<string, FakeFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _global = new(StringComparer.OrdinalIgnoreCase) { ["build_property.RootNamespace"] = "Acme" };
    private readonly Dictionary<string, Dictionary<string, string>> _metadata = new(StringComparer.Ordinal);

    public CSharpParseOptions ParseOptions { get; private init; } = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    public ImmutableArray<MetadataReference> References { get; private set; } = [.. Net80.References.All, Runtime("net8.0")];

    public ImmutableArray<AdditionalText> Files => [.. _files.Values];

    public IReadOnlyDictionary<string, AdditionalText> Texts => _files.ToDictionary(static file => file.Key, static file => (AdditionalText)file.Value, StringComparer.Ordinal);

    public AnalyzerConfigOptionsProvider Options => new FakeOptions(_global, _metadata);

    /// <summary>The framework that the tests run on: the package with reference assemblies ends before it.</summary>
    private static IEnumerable<MetadataReference> Net10 => Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.*.dll")
        .Select(static file => MetadataReference.CreateFromFile(file));

    /// <summary>A consumer on .NET 8 with C# 12, the oldest that is served.</summary>
    public static FakeProject OnNet8() => new();

    /// <summary>A consumer on .NET 10 with C# 14.</summary>
    public static FakeProject OnNet10() => new()
    {
        ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose),
        References = [.. Net10, Runtime(".")],
    };

    /// <summary>The name of its assembly.</summary>
    public string Name { get; private set; } = "Acme";

    public FakeProject Named(string name)
    {
        Name = name;
        return this;
    }

    public FakeProject WithReference(MetadataReference reference)
    {
        References = References.Add(reference);
        return this;
    }

    public FakeProject WithDocument(string name, string text, params (string Key, string Value)[] metadata) =>
        WithFile(name, text, [("OpenApi", "true"), .. metadata]);

    public FakeProject WithFile(string name, string? text, params (string Key, string Value)[] metadata)
    {
        _files[name] = new(name, text);
        _metadata[name] = metadata.ToDictionary(static pair => "build_metadata.AdditionalFiles." + pair.Key, static pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        return this;
    }

    public AdditionalText Replace(string name, string oldText, string newText)
    {
        var text = _files[name].Content ?? "";
        Assert.Contains(oldText, text, StringComparison.Ordinal);
        return _files[name] = new(name, text.Replace(oldText, newText, StringComparison.Ordinal));
    }

    private static MetadataReference Runtime(string folder) => MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, folder, "Venice.OpenApi.dll"));
}
