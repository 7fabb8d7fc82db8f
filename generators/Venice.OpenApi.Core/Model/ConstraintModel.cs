using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Model;

/// <summary>What a value must keep. Everything <see langword="null"/> or false means nothing is asked.</summary>
internal sealed record ConstraintModel
{
    public static readonly ConstraintModel None = new();

    public BoundModel? Minimum { get; init; }

    public BoundModel? Maximum { get; init; }

    /// <summary>A number text, greater than zero.</summary>
    public string? MultipleOf { get; init; }

    /// <summary>The only values allowed, as the document writes them; empty when all are. (Enumerations of several texts are open, and types of their own.)</summary>
    public EquatableArray<string> Values { get; init; }

    /// <summary>What a value without a type of its own may be.</summary>
    public JsonKinds JsonKinds { get; init; }

    /// <summary>In Unicode code points.</summary>
    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>A .NET regular expression with search semantics.</summary>
    public string? Pattern { get; init; }

    /// <summary>The pattern as the document writes it, for messages.</summary>
    public string? PatternText { get; init; }

    /// <summary>The pattern works without backtracking; otherwise it runs with a time limit.</summary>
    public bool IsPatternLinear { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public bool UniqueItems { get; init; }

    public int? MinProperties { get; init; }

    public int? MaxProperties { get; init; }

    /// <summary>The catalogue's name for a limit that depends on the model: it replaces the maximum when it is known.</summary>
    public string? ModelLimit { get; init; }

    /// <summary>For each item of a list or value of a map.</summary>
    public ConstraintModel? Items { get; init; }

    public bool IsEmpty => this == None;
}
