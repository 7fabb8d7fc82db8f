using System.Globalization;
using System.Text.Json;
using Venice.OpenApi;
using Venice.OpenApi.Validation;

namespace Venice;

/// <summary>Turns the emitted answers into pictures.</summary>
internal static class ImageAnswers
{
    private static readonly ImageTiming NoTiming = new() { InferenceDuration = 0, InferencePreprocessingTime = 0, InferenceQueueTime = 0, Total = 0 };

    public static GeneratedImages From(GenerateImageRequest request, ApiResponse<GenerateImageResponse> answer) =>
        From(request, answer, ImagesOf(answer.Value.Images));

    public static GeneratedImages From(GenerateImageRequest request, ApiResponse<GenerateImageResponse> answer, IReadOnlyList<GeneratedImage> images)
    {
        var echo = answer.Value.Request;
        return new(images, new AnswerDetails(answer.RawHeaders), WithMissing(answer.ContractViolations, "images", "minLength", images))
        {
            Id = answer.Value.Id is { Length: > 0 } id ? id : null,
            Timing = answer.Value.Timing,
            Seed = SeedOf(echo) ?? request.Seed,
            RequestEcho = echo,
        };
    }

    public static GeneratedImages From(ApiResponse<SimpleGenerateImageResponse> answer)
    {
        var images = answer.Value.Data.Select(FromResult).ToList();
        return new(images, new AnswerDetails(answer.RawHeaders), WithMissing(answer.ContractViolations, "data", "anyOf", images)) { Timing = NoTiming };
    }

    private static GeneratedImage[] ImagesOf(IReadOnlyList<ReadOnlyMemory<byte>> bytes)
    {
        var images = new GeneratedImage[bytes.Count];
        for (var i = 0; i < images.Length; i++)
        {
            images[i] = new GeneratedImage(bytes[i]);
        }

        return images;
    }

    /// <summary>An answer of a shape that nobody knows is kept, but who paid for a picture and got none has to be told. The document demands neither items nor bytes.</summary>
    private static IReadOnlyList<Violation> WithMissing(IReadOnlyList<Violation> violations, string member, string rule, IReadOnlyList<GeneratedImage> images)
    {
        if (images.Count == 0)
        {
            return [.. violations, new(member, "minItems", "holds no picture, though the service answered with success.")];
        }

        List<Violation>? all = null;
        for (var i = 0; i < images.Count; i++)
        {
            if (images[i] is not { Length: 0, Address: null })
            {
                continue;
            }

            var path = string.Create(CultureInfo.InvariantCulture, $"{member}[{i}]");
            if (!violations.Any(known => string.Equals(known.Path, path, StringComparison.Ordinal)))
            {
                (all ??= [.. violations]).Add(new(path, rule, "holds no picture, and no address of one."));
            }
        }

        return all ?? violations;
    }

    private static GeneratedImage FromResult(ImageResult result) =>
        result.InlineImage is { } inline ? new(inline.Bytes)
        : result.LinkedImage is { } linked ? FromAddress(linked.Url)
        : new(default);

    private static GeneratedImage FromAddress(string address) =>
        DataUrl.TryDecode(address, out var bytes) ? new(bytes)
        : Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? new(default, uri)
        : new(default);

    private static long? SeedOf(JsonElement? echo) =>
        echo is { } request && UntrustedJson.Find(request, "seed") is { ValueKind: JsonValueKind.Number } seed && seed.TryGetInt64(out var value) ? value : null;
}
