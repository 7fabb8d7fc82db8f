using System.Runtime.CompilerServices;

namespace Venice.OpenApi.Binding;

/// <summary>Results by the very objects that they were made of: those of the run before, and those for the run behind.</summary>
internal sealed class Kept<TKey, TValue>
    where TKey : class
    where TValue : class
{
    private readonly Dictionary<TKey, TValue>? _before;
    private readonly Dictionary<TKey, TValue> _now;

    public Kept(Kept<TKey, TValue>? before)
    {
        _before = before?._now;
        _now = new(_before?.Count ?? 0, SameKey.Instance);
    }

    /// <summary>The result of the run before, kept once more, if it still holds.</summary>
    public TValue? Find(TKey key, Func<TValue, bool> holds)
    {
        if (_before is null || !_before.TryGetValue(key, out var value) || !holds(value))
        {
            return null;
        }

        _now[key] = value;
        return value;
    }

    public void Add(TKey key, TValue value) => _now[key] = value;

    // records are equal by their content; here only the same object counts
    private sealed class SameKey : IEqualityComparer<TKey>
    {
        public static readonly SameKey Instance = new();

        public bool Equals(TKey? left, TKey? right) => ReferenceEquals(left, right);

        public int GetHashCode(TKey key) => RuntimeHelpers.GetHashCode(key);
    }
}
