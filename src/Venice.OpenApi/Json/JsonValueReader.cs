using System.ComponentModel;
using System.Text.Json;

namespace Venice.OpenApi.Json;

/// <summary>Reads one value; the reader stands on its first token, and on its last one afterwards.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="reader">The JSON.</param>
/// <param name="context">Where what is wrong is told.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public delegate T JsonValueReader<T>(ref Utf8JsonReader reader, JsonReadContext context);
