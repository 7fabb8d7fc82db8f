namespace Venice.Contracts;

/// <summary>A way to spoil an answer.</summary>
public enum MutationOperator
{
    /// <summary>A member, or an item of a list, is left out.</summary>
    Drop,

    /// <summary>A member has another name.</summary>
    Rename,

    /// <summary>A value has another type: a number is written as a text, a list becomes an object.</summary>
    Retype,

    /// <summary>A value is null.</summary>
    Null,

    /// <summary>An object has a member more.</summary>
    Extra,

    /// <summary>The status is another one.</summary>
    Status,

    /// <summary>The content type is another one, or is absent.</summary>
    MediaType,

    /// <summary>A declared header is absent, or its value is of another type.</summary>
    Header,

    /// <summary>The body ends too early, or the connection does.</summary>
    Truncate,

    /// <summary>A picture is one of another format than is said.</summary>
    ImageFormat,
}
