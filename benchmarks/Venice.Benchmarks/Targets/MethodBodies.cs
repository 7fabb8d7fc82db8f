using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Venice.Benchmarks.Targets;

/// <summary>The IL in an assembly.</summary>
internal static class MethodBodies
{
    public static long Bytes(MemoryStream image)
    {
        image.Position = 0;
        using var file = new PEReader(image, PEStreamOptions.LeaveOpen);
        var metadata = file.GetMetadataReader();
        return metadata.MethodDefinitions
            .Select(metadata.GetMethodDefinition)
            .Where(static method => method.RelativeVirtualAddress != 0)
            .Sum(method => (long)(file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()?.Length ?? 0));
    }
}
