namespace Venice;

/// <summary>The model that a request names.</summary>
internal static class RequestedModel
{
    public static string? Of(object? request) => request switch
    {
        GenerateImageRequest generate => generate.Model,
        SimpleGenerateImageRequest simple => simple.Model,
#pragma warning disable CS0618 // who uses the older name names a model all the same
        EditImageRequest edit => edit.Model ?? edit.ModelId?.ToString(),
#pragma warning restore CS0618
        MultiEditImageRequest edit => edit.ModelId?.ToString(),
        _ => null,
    };
}
