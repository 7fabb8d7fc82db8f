using System.Reflection;
using System.Runtime.Loader;

namespace Venice.Benchmarks.Peers;

/// <summary>Keeps NSwag's assemblies apart from ours: both sides bring a YamlDotNet of their own.</summary>
internal sealed class NSwagContext(string folder) : AssemblyLoadContext("NSwag")
{
    protected override Assembly? Load(AssemblyName assemblyName) =>
        Path.Combine(folder, assemblyName.Name + ".dll") is var path && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
}
