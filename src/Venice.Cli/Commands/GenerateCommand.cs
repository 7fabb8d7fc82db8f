using System.CommandLine;
using Venice.Cli.Connections;
using Venice.Cli.Output;

namespace Venice.Cli.Commands;

/// <summary><c>venice generate</c></summary>
internal static class GenerateCommand
{
    private const int LongestPrompt = 1 << 20;

    public static Command Create()
    {
        var prompt = new Argument<string>("prompt") { Description = "What the picture shall show; '-' reads it from standard input." };
        var place = new Option<string?>("--out", "-o") { Description = "A file or a folder. The extension always follows the bytes. Free names in this folder when nothing is said.", HelpName = "path" };
        var binary = new Option<bool>("--binary") { Description = "Have the picture sent as bytes instead of base64 in JSON, straight to disk. One picture only." };
        var estimate = new Option<bool>("--estimate") { Description = "Tell what it would cost, and what does not fit the model. Nothing is sent." };
        var options = new GenerateOptions();
        var command = new Command("generate", "Makes pictures from a text.") { prompt, place };
        options.AddTo(command);
        command.Add(binary);
        command.Add(estimate);
        var spending = SpendingOption.AddTo(command);
        var connection = new ConnectionOptions();
        connection.AddTo(command);
        var json = JsonOption.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var text = await ReadPromptAsync(parsed.GetRequiredValue(prompt), cancellation).ConfigureAwait(false);
            var settings = connection.Read(parsed) with { MaxSpendUsd = parsed.GetValue(spending) };
            if (parsed.GetValue(estimate))
            {
                var estimating = new EstimateRun(() => options.Read(parsed, text, null), parsed.GetValue(json), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
                return await CommandRun.RunAsync(parsed, _ => settings, parsed.GetValue(json), [text, options.NegativePrompt(parsed)], estimating.RunAsync, cancellation).ConfigureAwait(false);
            }

            var run = new GenerateRun(
                () => options.Read(parsed, text, ImplyFormat(parsed.GetValue(place))),
                OutputPlace.Of(parsed.GetValue(place)),
                parsed.GetValue(binary),
                parsed.GetValue(json),
                parsed.InvocationConfiguration.Output,
                parsed.InvocationConfiguration.Error);
            return await CommandRun.RunAsync(parsed, _ => settings, parsed.GetValue(json), [text, options.NegativePrompt(parsed)], run.RunAsync, cancellation).ConfigureAwait(false);
        });
        return command;
    }

    /// <summary>Who names the file <c>gondola.png</c> wants PNG.</summary>
    private static ImageFormat? ImplyFormat(string? path) => Path.GetExtension(path)?.ToUpperInvariant() switch
    {
        ".PNG" => ImageFormat.Png,
        ".JPG" or ".JPEG" => ImageFormat.Jpeg,
        ".WEBP" => ImageFormat.Webp,
        _ => default(ImageFormat?),
    };

    private static async Task<string> ReadPromptAsync(string argument, CancellationToken cancellationToken)
    {
        if (argument != "-")
        {
            return argument;
        }

        var buffer = new char[LongestPrompt];
        var length = await Console.In.ReadBlockAsync(buffer, cancellationToken).ConfigureAwait(false);
        return new string(buffer, 0, length).Trim();
    }
}
