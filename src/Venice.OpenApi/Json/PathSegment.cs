using System.Runtime.InteropServices;

namespace Venice.OpenApi.Json;

/// <summary>One step of the path to where the reader stands: a member, or the place in a list.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PathSegment(string? Name, int Index, bool IsIndex = false);
