using Venice.OpenApi.Validation;

namespace Venice;

/// <summary>What of a request does not fit the chosen model.</summary>
public sealed class ModelCheck
{
    internal ModelCheck(ImageModel? model, IReadOnlyList<Violation> violations)
    {
        Model = model;
        Violations = violations;
    }

    /// <summary>The model; <see langword="null"/> when the catalogue has none of that name.</summary>
    public ImageModel? Model { get; }

    /// <summary>Everything that does not fit: what the service would refuse, what it would silently ignore (rule <c>ignored</c>), and an announced retirement (rule <c>deprecated</c>).</summary>
    public IReadOnlyList<Violation> Violations { get; }

    /// <summary>Whether all fits.</summary>
    public bool IsValid => Violations.Count == 0;

    /// <summary>A line for each thing that does not fit.</summary>
    public override string ToString() => IsValid ? "fits the model" : string.Join(Environment.NewLine, Violations);
}
