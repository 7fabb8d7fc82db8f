namespace Venice.OpenApi.Model;

/// <summary>What an example's value is made of.</summary>
internal enum ExampleKind
{
    /// <summary>Nothing that could be told; the type's default.</summary>
    Nothing,

    /// <summary>A C# literal, the value's text.</summary>
    Literal,

    /// <summary>A text of so many letters.</summary>
    Letters,

    /// <summary>Whatever is usual of the type: a time, a file, an address.</summary>
    Usual,

    /// <summary>A member of an open enum, by its name.</summary>
    Known,

    /// <summary>A list of the items.</summary>
    List,

    /// <summary>An empty map.</summary>
    Map,

    /// <summary>A record with the members.</summary>
    Record,

    /// <summary>A case of a union, by its name, which holds the only item.</summary>
    Case,
}
