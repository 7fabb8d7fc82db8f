using System.Runtime.CompilerServices;

namespace Venice.OpenApi.Generator;

/// <summary>For steps whose parts are compared one by one behind them: comparing them as a whole too would do the same work again.</summary>
internal sealed class SameObject<T> : IEqualityComparer<T>
    where T : class
{
    public static readonly SameObject<T> Instance = new();

    public bool Equals(T? left, T? right) => ReferenceEquals(left, right);

    public int GetHashCode(T value) => RuntimeHelpers.GetHashCode(value);
}
