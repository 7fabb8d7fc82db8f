using System.ComponentModel;
using System.Text.Json;

namespace Venice.OpenApi.Json;

/// <summary>Reads single values, and compares JSON. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonValue
{
    /// <summary>Whether both are the same JSON: members in any order, numbers by their value.</summary>
    /// <param name="left">Some JSON.</param>
    /// <param name="right">Other JSON.</param>
    public static bool DeepEquals(JsonElement left, JsonElement right) => JsonElementEquality.Equals(left, right);
}
