using Venice.OpenApi.Tool.Sources;
using Venice.OpenApi.Tool.Writing;

namespace Venice.OpenApi.Tool.Updating;

/// <summary>Puts a new document in the place of the old one until it is kept or put back, byte for byte. What it was stands beside it all the while.</summary>
internal sealed class DocumentSwap
{
    private readonly string _document;
    private readonly string _before;

    private DocumentSwap(string document)
    {
        _document = document;
        _before = BeforeOf(document);
    }

    /// <exception cref="SpecFailureException">Nothing was replaced; the message says why.</exception>
    public static async Task<DocumentSwap> StartAsync(string document, string text, CancellationToken cancellation)
    {
        var swap = new DocumentSwap(document);
        if (Path.Exists(swap._before))
        {
            throw new SpecFailureException(
                $"'{swap._before}' is there: an update was interrupted, and this is the document from before it. Move it back to '{document}', or delete it, and run again.");
        }

        try
        {
            File.Copy(document, swap._before);
            await WholeFile.WriteAsync(document, text, cancellation).ConfigureAwait(false);
            return swap;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            swap.Keep();
            throw new SpecFailureException($"'{document}' cannot be replaced, and is as it was: {e.Message}");
        }
        catch (OperationCanceledException)
        {
            swap.Keep();
            throw;
        }
    }

    public void PutBack() => File.Move(_before, _document, overwrite: true);

    public void Keep() => File.Delete(_before);

    private static string BeforeOf(string document) => document + ".before-update";
}
