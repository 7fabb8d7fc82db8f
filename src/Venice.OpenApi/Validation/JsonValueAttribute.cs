using System.ComponentModel.DataAnnotations;

namespace Venice.OpenApi.Validation;

/// <summary>A rule of JSON Schema for tools that read attributes; its verdict is the one of the emitted check.</summary>
/// <remarks>An <see cref="Optional{T}"/> is looked into; an unset one, and <see langword="null"/>, pass.</remarks>
public abstract class JsonValueAttribute : ValidationAttribute
{
    private protected JsonValueAttribute()
    {
    }

    /// <inheritdoc/>
    public sealed override bool IsValid(object? value)
    {
        if (value is IOptional optional)
        {
            value = optional.BoxedValue;
        }

        return value is null || Passes(value);
    }

    /// <inheritdoc/>
    public sealed override string FormatErrorMessage(string name) => ErrorMessage ?? $"{name} {Describe()}";

    private protected abstract bool Passes(object value);

    private protected abstract string Describe();

    /// <summary>What the checks measure of a text; <see langword="null"/> when the value is none.</summary>
    private protected static string? TextOf(object value) => value is Uri uri ? uri.OriginalString : value as string;
}
