namespace Venice.OpenApi.Model;

/// <summary>What a method of a Refit interface takes and gives.</summary>
internal enum RefitMethodKind
{
    /// <summary>The request object; the content, or an exception.</summary>
    Content,

    /// <summary>The request object; the answer as it came, whatever its status.</summary>
    Response,

    /// <summary>The members of a form, one by one, files as parts of Refit's; the content, or an exception.</summary>
    Upload,
}
