namespace Venice.OpenApi.Parsing;

/// <summary>Why a reference leads nowhere.</summary>
internal enum ReferenceFailure
{
    None,

    /// <summary>The file is there, the place in it is not.</summary>
    NotFound,

    /// <summary>It names a file that was not given.</summary>
    MissingFile,

    /// <summary>It is an address; those are never fetched.</summary>
    Remote,
}
