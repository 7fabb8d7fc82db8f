using System.Globalization;
using Venice.Cli.Connections;
using Venice.Cli.Output;

namespace Venice.Cli.Commands;

/// <summary>Makes the pictures of one command, and tells what became of them.</summary>
internal sealed class GenerateRun(Func<GenerateImageRequest> read, OutputPlace place, bool binary, bool asJson, TextWriter output, TextWriter error)
{
    public async Task RunAsync(Connection connection, CancellationToken cancellationToken)
    {
        var request = read();
        place.Prepare(binary ? 1 : request.Variants ?? 1, request.Format ?? ImageFormat.Webp);
        var result = binary
            ? await DownloadAsync(connection, request, cancellationToken).ConfigureAwait(false)
            : await GenerateAsync(connection, request, cancellationToken).ConfigureAwait(false);
        try
        {
            await output.WriteLineAsync(asJson ? JsonOutput.Text(result.WriteJson) : string.Join(Environment.NewLine, result.Pictures)).ConfigureAwait(false);
        }
        catch (Exception exception) when (LastWords.IsOfTheWriter(exception))
        {
            // who repeats the command pays again: what there is has to be said on the other way
            throw new IOException($"Pictures were made, and may have been charged, but it could not be told on standard output. They are in: {Paths(result.Pictures)}. {exception.Message}", exception);
        }
        finally
        {
            foreach (var line in asJson ? [] : result.Remarks())
            {
                await LastWords.SayAsync(error, line).ConfigureAwait(false);
            }
        }
    }

    private static string Paths(IEnumerable<SavedPicture> pictures) => string.Join(", ", pictures.Select(static picture => picture.Path));

    private async Task<GenerateResult> GenerateAsync(Connection connection, GenerateImageRequest request, CancellationToken cancellationToken)
    {
        GeneratedImages images;
        var waiting = Waiting.Begin(error, "drawing");
        await using (waiting.ConfigureAwait(false))
        {
            images = await connection.Client.Images.GenerateAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var made = images.Where(static image => !image.Bytes.IsEmpty).ToArray();
        if (made.Length == 0)
        {
            throw new IOException("The service answered with success, but without a picture.");
        }

        // they are paid for, and stand nowhere else: whoever gives up now would pay for them again
        var pictures = new List<SavedPicture>();
        foreach (var (image, path) in made.Zip(place.Paths(made.Length)))
        {
            pictures.Add(new(await KeepAsync(image.SaveAsync(path, CancellationToken.None), pictures).ConfigureAwait(false), image.Format.Value, image.Width, image.Height, image.Bytes.Length));
        }

        return new(pictures, images.Details, connection.IsSandbox) { Id = images.Id, Seed = images.Seed, Timing = images.Timing, ContractViolations = images.ContractViolations, Warnings = images.Warnings };
    }

    private async Task<GenerateResult> DownloadAsync(Connection connection, GenerateImageRequest request, CancellationToken cancellationToken)
    {
        var waiting = Waiting.Begin(error, "drawing");
        await using (waiting.ConfigureAwait(false))
        {
            var download = await connection.Client.Images.GenerateBinaryAsync(request, cancellationToken).ConfigureAwait(false);
            await using (download.ConfigureAwait(false))
            {
                var path = await KeepAsync(download.SaveAsync(place.Paths(1)[0], waiting, cancellationToken), []).ConfigureAwait(false);
                return new([await SavedPicture.ReadAsync(path, CancellationToken.None).ConfigureAwait(false)], download.Details, connection.IsSandbox) { Seed = request.Seed, Warnings = download.Warnings };
            }
        }
    }

    /// <summary>What cannot be written has been paid for all the same: that is told, and what could be written before.</summary>
    private static async Task<string> KeepAsync(Task<string> saving, List<SavedPicture> kept)
    {
        try
        {
            return await saving.ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var others = kept.Count == 0 ? "" : $" Written before: {Paths(kept)}.";
            throw new IOException($"A picture was made, and may have been charged, but could not be written. {exception.Message}{others}", exception);
        }
    }
}
