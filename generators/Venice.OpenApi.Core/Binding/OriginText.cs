namespace Venice.OpenApi.Binding;

/// <summary>Where a type comes from, as the head of its file says it.</summary>
internal static class OriginText
{
    private static readonly char[] Separators = ['/', '\\'];

    public static string FileName(string file) => file.Substring(file.LastIndexOfAny(Separators) + 1);

    /// <summary><c>components/schemas/Order</c>, <c>paths/'/orders'/get/responses/200</c>; with its file when it stands in another than the main document.</summary>
    public static string Of(string pointer)
    {
        var hash = pointer.IndexOf('#');
        if (hash < 0)
        {
            return FileName(pointer);
        }

        var plain = pointer.Substring(hash + 1).TrimStart('/');
        var path = plain.IndexOf('~') < 0 ? plain : string.Join("/", plain.Split('/').Select(Step));
        return hash == 0 ? path : FileName(pointer.Substring(0, hash)) + ": " + path;
    }

    /// <summary>A key that holds a slash itself, as paths and media types do, stands in quotes.</summary>
    private static string Step(string step)
    {
        var key = step.Replace("~1", "/").Replace("~0", "~");
        return key.IndexOf('/') < 0 ? key : $"'{key}'";
    }
}
