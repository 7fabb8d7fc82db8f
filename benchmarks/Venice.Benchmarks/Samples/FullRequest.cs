using Venice.OpenApi;

namespace Venice.Benchmarks.Samples;

/// <summary>A request with every member set that has a limit, and the same one with four mistakes.</summary>
internal static class FullRequest
{
    private const string Style = "https://example.com/style.png";

    public static GenerateImageRequest Ours { get; } = TwelveFields.Ours with
    {
        LoraStrength = 50,
        StyleReferences = [new() { Image = FileInput.FromText(Style), Strength = 0.5 }],
    };

    public static GenerateImageRequest OursWrong { get; } = Ours with { CfgScale = 30, Height = 5000, Prompt = "", Width = 0 };

    public static PlainRequest Plain { get; } = New(7.5, 1024, TwelveFields.Prompt, 1024);

    public static PlainRequest PlainWrong { get; } = New(30, 5000, "", 0);

    /// <exception cref="InvalidOperationException">There were more or fewer.</exception>
    public static void Expect(GenerateImageRequest request, int violations)
    {
        if (request.Validate().Count is var found && found != violations)
        {
            throw new InvalidOperationException($"{found} violations, where {violations} were expected.");
        }
    }

    private static PlainRequest New(double cfgScale, int height, string prompt, int width)
    {
        var request = TwelveFields.New();
        (request.CfgScale, request.Height, request.Prompt, request.Width) = (cfgScale, height, prompt, width);
        request.LoraStrength = 50;
        request.StyleReferences = [new() { Image = Style, Strength = 0.5 }];
        return request;
    }
}
