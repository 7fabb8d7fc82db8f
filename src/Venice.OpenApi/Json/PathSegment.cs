using System.Runtime.InteropServices;

namespace Venice.OpenApi.Json;

/// <summary>One step of the path to where the reader stands: a member, or the place in a list.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct PathSegment
{
    public string? Name;
    public int Index;
    public bool IsIndex;
}
