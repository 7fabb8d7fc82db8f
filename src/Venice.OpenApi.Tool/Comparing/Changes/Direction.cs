namespace Venice.OpenApi.Tool.Comparing.Changes;

/// <summary>Who writes a value and who reads it: the same change breaks one side and not the other.</summary>
internal enum Direction
{
    /// <summary>The client writes it, the service reads it.</summary>
    Request,

    /// <summary>The service writes it, the client reads it.</summary>
    Response,

    /// <summary>Nothing in the document uses it.</summary>
    Unused,
}
