using Venice.Cli.Output;

namespace Venice.Cli.Contracts;

/// <summary>
/// The folder of one run, where only this user looks. The contract's copy in it may hold credentials and goes first; what cannot be removed is emptied and told. Nothing is thrown at the end:
/// that would take the place of what came out of the run.
/// </summary>
/// <param name="error">Where it is told what is left behind.</param>
/// <param name="remove">Removes a file, or a folder with all that is in it, in another way than the file system's.</param>
internal sealed class RunFolder(TextWriter error, Action<string>? remove = null) : IAsyncDisposable
{
    private const int Tries = 4;

    /// <summary>A scanner that looks at a new file lets go of it soon.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly string _folder = Directory.CreateTempSubdirectory("venice-contract-").FullName;
    private readonly Action<string> _remove = remove ?? Remove;

    /// <summary>The contract's copy.</summary>
    public string Contract => Path.Combine(_folder, "pact.json");

    /// <summary>The engine's report, which may repeat what was sent.</summary>
    public string Result => Path.Combine(_folder, "result.json");

    public async ValueTask DisposeAsync()
    {
        foreach (var file in new[] { Contract, Result })
        {
            if (!await IsRemovedAsync(file).ConfigureAwait(false) && !IsEmptied(file))
            {
                await LastWords.SayAsync(error, $"'{file}' could not be removed, and may hold a key: remove it.").ConfigureAwait(false);
            }
        }

        if (!await IsRemovedAsync(_folder).ConfigureAwait(false))
        {
            await LastWords.SayAsync(error, $"'{_folder}' could not be removed.").ConfigureAwait(false);
        }
    }

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    private static bool IsEmptied(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Truncate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return !Path.Exists(file);
        }
    }

    private async Task<bool> IsRemovedAsync(string path)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                _remove(path);
                return true;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                if (left <= 1)
                {
                    return !Path.Exists(path);
                }
            }

            await Task.Delay(Pause).ConfigureAwait(false);
        }
    }
}
