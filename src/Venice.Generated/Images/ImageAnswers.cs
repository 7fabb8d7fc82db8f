using System.Text.Json;
using Venice.OpenApi;
using Venice.OpenApi.Validation;

namespace Venice;

/// <summary>Turns the emitted answers into pictures.</summary>
internal static class ImageAnswers
{
    private static readonly ImageTiming NoTiming = new() { InferenceDuration = 0, InferencePreprocessingTime = 0, InferenceQueueTime = 0, Total = 0 };

    public static GeneratedImages From(GenerateImageRequest request, ApiResponse<GenerateImageResponse> answer) =>
        From(request, answer, [.. answer.Value.Images.Select(static bytes => new GeneratedImage(bytes))]);

    public static GeneratedImages From(GenerateImageRequest request, ApiResponse<GenerateImageResponse> answer, IReadOnlyList<GeneratedImage> images)
    {
        var echo = answer.Value.Request;
        return new(images, new AnswerDetails(answer.RawHeaders), answer.ContractViolations)
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

        // an answer of a shape that nobody knows is kept, but who paid for a picture and got none has to be told
        var missing = images.Select(static (image, index) => (image, index))
            .Where(one => one.image is { Length: 0, Address: null } && answer.Value.Data[one.index].InlineImage is null)
            .Select(static one => new Violation($"data[{one.index.ToString(System.Globalization.CultureInfo.InvariantCulture)}]", "anyOf", "holds no picture, and no address of one."))
            .ToList();
        return new(images, new AnswerDetails(answer.RawHeaders), missing.Count == 0 ? answer.ContractViolations : [.. answer.ContractViolations, .. missing]) { Timing = NoTiming };
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
