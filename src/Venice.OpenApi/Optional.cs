using System.Diagnostics.CodeAnalysis;

namespace Venice.OpenApi;

/// <summary>A member that can be left out, sent as <see langword="null"/>, or sent with a value: three different requests.</summary>
/// <typeparam name="T">The member's type; nullable where the wire allows <c>null</c>.</typeparam>
/// <remarks>The default of this struct is <see cref="Unset"/>: nothing is sent. Any value, <see langword="null"/> too, converts implicitly and is sent.</remarks>
public readonly struct Optional<T> : IEquatable<Optional<T>>, IOptional
{
    private readonly T _value;

    /// <summary>A member that is sent, with <paramref name="value"/>.</summary>
    /// <param name="value">What is sent; <see langword="null"/> is sent as <c>null</c>.</param>
    public Optional(T value)
    {
        _value = value;
        IsSet = true;
    }

    /// <summary>A member that is not sent.</summary>
    public static Optional<T> Unset => default;

    /// <summary>Whether the member is sent (or came, in an answer), be it as <see langword="null"/>.</summary>
    public bool IsSet { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The member is unset.</exception>
    public T Value => IsSet ? _value : throw new InvalidOperationException("The member is unset; look at IsSet first, or use ValueOrDefault.");

    /// <summary>The value, or the default of <typeparamref name="T"/> when the member is unset.</summary>
    [MaybeNull]
    public T ValueOrDefault => _value;

    object? IOptional.BoxedValue => _value;

    /// <summary>A member that is sent.</summary>
    /// <param name="value">What is sent.</param>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are unset, or both are set to equal values.</summary>
    /// <param name="left">One member.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether only one is set, or the values differ.</summary>
    /// <param name="left">One member.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) =>
        IsSet == other.IsSet && (!IsSet || EqualityComparer<T>.Default.Equals(_value, other._value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => IsSet ? HashCode.Combine(true, _value) : 0;

    /// <summary><c>set</c> or <c>unset</c>, never the value.</summary>
    public override string ToString() => IsSet ? "set" : "unset";
}
