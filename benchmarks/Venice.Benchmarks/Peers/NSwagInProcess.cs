using System.Reflection;

namespace Venice.Benchmarks.Peers;

/// <summary>NSwag's C# client generator with its default settings, called as a library, so that it can be warm.</summary>
internal sealed class NSwagInProcess
{
    private readonly MethodInfo _read;
    private readonly Type _generator;
    private readonly Type _settings;
    private readonly MethodInfo _generate;

    public NSwagInProcess()
    {
        var context = new NSwagContext(NSwagBinaries.Folder);
        var yaml = Load(context, "NSwag.Core.Yaml").GetType("NSwag.OpenApiYamlDocument", throwOnError: true)!;
        var client = Load(context, "NSwag.CodeGeneration.CSharp");
        _read = yaml.GetMethod("FromYamlAsync", [typeof(string), typeof(CancellationToken)]) ?? throw Changed("FromYamlAsync");
        _settings = client.GetType("NSwag.CodeGeneration.CSharp.CSharpClientGeneratorSettings", throwOnError: true)!;
        _generator = client.GetType("NSwag.CodeGeneration.CSharp.CSharpClientGenerator", throwOnError: true)!;
        _generate = _generator.GetMethod("GenerateFile", []) ?? throw Changed("GenerateFile");
    }

    /// <summary>Reads the document and returns the C# of its client.</summary>
    /// <param name="library">The JSON library that the client uses; NSwag's default is Newtonsoft's.</param>
    public string Generate(string yaml, string? library = null)
    {
        var reading = (Task)_read.Invoke(null, [yaml, CancellationToken.None])!;
        reading.GetAwaiter().GetResult();
        var document = reading.GetType().GetProperty("Result")!.GetValue(reading)!;
        var settings = Activator.CreateInstance(_settings)!;
        if (library is not null)
        {
            var style = settings.GetType().GetProperty("CSharpGeneratorSettings")?.GetValue(settings) ?? throw Changed("CSharpGeneratorSettings");
            var choice = style.GetType().GetProperty("JsonLibrary") ?? throw Changed("JsonLibrary");
            choice.SetValue(style, Enum.Parse(choice.PropertyType, library));
        }

        return (string)_generate.Invoke(Activator.CreateInstance(_generator, document, settings), [])!;
    }

    private static Assembly Load(NSwagContext context, string name) => context.LoadFromAssemblyPath(Path.Combine(NSwagBinaries.Folder, name + ".dll"));

    private static InvalidOperationException Changed(string member) => new($"This NSwag has no {member} as 14.7.1 has it.");
}
