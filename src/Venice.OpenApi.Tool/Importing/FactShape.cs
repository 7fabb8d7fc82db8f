namespace Venice.OpenApi.Tool.Importing;

/// <summary>How the objects of a kind stand under a key.</summary>
internal enum FactShape
{
    /// <summary>The value is one.</summary>
    One,

    /// <summary>The value is a sequence of them.</summary>
    List,

    /// <summary>The value is a mapping of names to them.</summary>
    Map,

    /// <summary>The value is one, or a sequence of them.</summary>
    OneOrList,

    /// <summary>The value is a mapping of names to prose, of which the names are facts.</summary>
    Names,
}
