using System.Text.Json.Serialization;

namespace Venice.Benchmarks.Samples;

/// <summary>System.Text.Json's own generator for the hand-written types.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainRequest))]
[JsonSerializable(typeof(PlainAnswer))]
[JsonSerializable(typeof(ByteAnswer))]
public sealed partial class PlainJson : JsonSerializerContext;
