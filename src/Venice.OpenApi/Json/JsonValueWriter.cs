using System.ComponentModel;

namespace Venice.OpenApi.Json;

/// <summary>Writes one value.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="writer">Where it is written.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public delegate void JsonValueWriter<T>(JsonModelWriter writer, T value);
