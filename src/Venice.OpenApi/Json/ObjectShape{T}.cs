using System.ComponentModel;
using System.Text.Json;
using Venice.OpenApi.Validation;

namespace Venice.OpenApi.Json;

/// <summary>An <see cref="ObjectShape"/> that can be tried: where several fit by their members, the one whose content is right is meant.</summary>
/// <typeparam name="T">The case.</typeparam>
/// <param name="read">Reads the case.</param>
/// <param name="required">The members that have to be there.</param>
/// <param name="known">All members that the case knows; <see langword="null"/> when it takes whatever comes.</param>
/// <param name="constants">The members whose text is fixed, if they are there.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ObjectShape<T>(JsonValueReader<T> read, string[] required, string[]? known, params (string WireName, string Value)[] constants)
    : ObjectShape(required, known, constants)
{
    internal override bool IsRight(Utf8JsonReader reader, JsonReadContext context) =>
        context.TryRead(ref reader, read, out var value) && value switch
        {
            IValidatable checkable => IsValid(checkable),
            IEnumerable<IValidatable?> items => items.All(static item => item is null || IsValid(item)),
            _ => true,
        };

    private static bool IsValid(IValidatable value) => ViolationCollector.Collect(value).Count == 0;
}
