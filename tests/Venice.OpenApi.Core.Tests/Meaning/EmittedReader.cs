using System.Text.Json;
using Venice.OpenApi.Json;
using Venice.OpenApi.Validation;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>Reads, checks and writes with one emitted type.</summary>
internal sealed class EmittedReader<T>(UnionSearch unions) : IEmittedReader
    where T : IJsonModel<T>, IValidatable
{
    public Reading Read(string json)
    {
        T value;
        try
        {
            value = JsonSerializer.Deserialize<T>(json)!;
        }
        catch (JsonException exception)
        {
            return new Reading(exception.Message, [], "", new HashSet<string>(StringComparer.Ordinal));
        }

        var cases = new HashSet<string>(StringComparer.Ordinal);
        unions.Find(value, cases);
        return new Reading(null, ViolationCollector.Collect(value), JsonSerializer.Serialize(value), cases);
    }
}
