using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace Venice.OpenApi.Generator;

/// <summary>The Refit that a project references.</summary>
/// <param name="TakesStubs">Stubs that others emit can be registered with it: so from version 12 on. Asked of its members, since a version in a file may be anything.</param>
internal sealed record RefitReference(string Version, bool TakesStubs)
{
    private const string Name = "Refit";
    private const string Service = "RestService";
    private const string Registration = "RegisterGeneratedSettingsFactory";

    /// <summary>Never throws: what cannot be read is not Refit.</summary>
    public static RefitReference? Find(MetadataReference reference)
    {
        try
        {
            return reference switch
            {
                CompilationReference { Compilation: { AssemblyName: Name } compilation } => Of(compilation.Assembly),
                PortableExecutableReference file when IsCalledRefit(file) && file.GetMetadata() is AssemblyMetadata metadata => Of(metadata.GetModules()[0].GetMetadataReader()),
                _ => null,
            };
        }
        catch (Exception unreadable) when (unreadable is BadImageFormatException or IOException or InvalidOperationException)
        {
            return null;
        }
    }

    // opening hundreds of files to read their names would cost more than all else here
    private static bool IsCalledRefit(PortableExecutableReference file)
    {
        var path = file.FilePath ?? file.Display ?? "";
        return string.Equals(path.Substring(path.LastIndexOfAny(['/', '\\']) + 1), Name + ".dll", StringComparison.OrdinalIgnoreCase);
    }

    private static RefitReference Of(IAssemblySymbol assembly) =>
        new(assembly.Identity.Version.ToString(), assembly.GetTypeByMetadataName($"{Name}.{Service}")?.GetMembers(Registration).IsEmpty == false);

    private static RefitReference? Of(MetadataReader reader)
    {
        var assembly = reader.GetAssemblyDefinition();
        return reader.StringComparer.Equals(assembly.Name, Name) ? new(assembly.Version.ToString(), HasRegistration(reader)) : null;
    }

    private static bool HasRegistration(MetadataReader reader)
    {
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if (reader.StringComparer.Equals(type.Name, Service) && reader.StringComparer.Equals(type.Namespace, Name))
            {
                return type.GetMethods().Any(method => reader.StringComparer.Equals(reader.GetMethodDefinition(method).Name, Registration));
            }
        }

        return false;
    }
}
