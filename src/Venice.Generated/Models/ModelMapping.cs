using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Venice.OpenApi.Validation;

namespace Venice;

/// <summary>Names that stand for models, each with the id of its model: traits, or models of other vendors.</summary>
/// <param name="items">The names, each with the id of its model.</param>
/// <param name="contractViolations">What the answer lacked or got wrong; nothing when <see langword="null"/>.</param>
/// <remarks>Safe to use from several threads: nothing of it changes. Names are case-sensitive.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ModelMapping(IReadOnlyDictionary<string, string> items, IReadOnlyList<Violation>? contractViolations = null) : IReadOnlyDictionary<string, string>
{
    private readonly IReadOnlyDictionary<string, string> _items = items ?? throw new ArgumentNullException(nameof(items));

    /// <summary>Where the answer differs from the document; empty when it does not. What came is here all the same.</summary>
    public IReadOnlyList<Violation> ContractViolations { get; } = contractViolations ?? [];

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _items.Keys;

    /// <inheritdoc/>
    public IEnumerable<string> Values => _items.Values;

    /// <inheritdoc/>
    public string this[string key] => _items[key];

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _items.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => _items.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _items.GetEnumerator();

    /// <summary>How many there are.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} names");

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
