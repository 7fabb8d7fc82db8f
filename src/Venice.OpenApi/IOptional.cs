namespace Venice.OpenApi;

/// <summary>Lets a validation attribute, which is handed an <see cref="object"/>, look into an <see cref="Optional{T}"/> without reflection.</summary>
internal interface IOptional
{
    bool IsSet { get; }

    object? BoxedValue { get; }
}
