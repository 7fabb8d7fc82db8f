using System.Text.Json;
using System.Text.Json.Nodes;
using Venice.Sandbox.Imaging;
using Venice.Sandbox.Judging;

namespace Venice.Sandbox.Operations;

/// <summary>The parameters of a picture as EXIF: what was asked for as JSON in the comment.</summary>
internal static class PictureMetadata
{
    // one JPEG segment holds 65,533 bytes
    private const int Limit = 60_000;

    public static byte[]? Of(JudgedRequest request, string modelId, long seed, PictureSize size)
    {
        if (!request.Flag("embed_exif_metadata"))
        {
            return null;
        }

        var parameters = new JsonObject();
        foreach (var (name, value) in request.Body)
        {
            if (name is not ("style_references" or "embed_exif_metadata" or "return_binary"))
            {
                parameters[name] = value?.DeepClone();
            }
        }

        parameters["model"] = modelId;
        parameters["seed"] = seed;
        parameters["width"] = size.Width;
        parameters["height"] = size.Height;
        var description = FormattableString.Invariant($"{modelId}, seed {seed}, {size.Width}x{size.Height}");
        return ExifWriter.Write(description, "Venice.Sandbox", Text(parameters));
    }

    /// <summary>In ASCII, other letters escaped; the longest texts go when there is no room.</summary>
    private static string Text(JsonObject parameters)
    {
        foreach (var name in (ReadOnlySpan<string>)["negative_prompt", "prompt"])
        {
            var text = parameters.ToJsonString(JsonSerializerOptions.Default);
            if (text.Length <= Limit)
            {
                return text;
            }

            parameters.Remove(name);
        }

        return parameters.ToJsonString(JsonSerializerOptions.Default);
    }
}
