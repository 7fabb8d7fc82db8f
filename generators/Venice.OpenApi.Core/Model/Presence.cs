namespace Venice.OpenApi.Model;

/// <summary>Whether a member must be there, and whether null is a value for it.</summary>
internal enum Presence
{
    /// <summary><c>required T</c>.</summary>
    Required,

    /// <summary><c>required T?</c>; null is written.</summary>
    RequiredNullable,

    /// <summary><c>T?</c>; null is left out.</summary>
    Optional,

    /// <summary><c>Optional&lt;T?&gt;</c>; unset is left out, null is written.</summary>
    OptionalNullable,
}
