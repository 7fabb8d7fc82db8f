namespace Venice.OpenApi.Reading;

/// <summary>What a scalar is after resolution.</summary>
internal enum SpecScalarKind
{
    Null,
    Boolean,

    /// <summary>Written without fraction and exponent (or in octal or hexadecimal, which YAML's core schema knows).</summary>
    Integer,

    /// <summary>Any other number, also <c>.inf</c> and <c>.nan</c>.</summary>
    Number,
    String,
}
