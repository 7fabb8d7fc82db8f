using Venice.Cli.Contracts;

namespace Venice.Cli.Tests.Contracts;

/// <summary>The folder in which the contract's copy stands, with the key.</summary>
public sealed class RunFolderTests
{
    private readonly StringWriter _error = new();

    [Fact]
    public async Task Dispose_AFolder_RemovesItInSilence()
    {
        var folder = new RunFolder(_error);
        await File.WriteAllTextAsync(folder.Contract, "key", TestContext.Current.CancellationToken);

        await folder.DisposeAsync();

        Assert.Equal(("", false), (_error.ToString(), Directory.Exists(Path.GetDirectoryName(folder.Contract))));
    }

    [Fact]
    public async Task Dispose_AFolderThatIsGone_IsNoTrouble()
    {
        var folder = new RunFolder(_error);
        Directory.Delete(Path.GetDirectoryName(folder.Contract)!);

        await folder.DisposeAsync();

        Assert.Equal("", _error.ToString());
    }

    [Fact]
    public async Task Dispose_AFileThatSomebodyHoldsForAWhile_IsRemoved()
    {
        var tries = 0;
        var folder = new RunFolder(_error, path =>
        {
            if (++tries < 3)
            {
                throw new IOException("in use");
            }

            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
            else
            {
                File.Delete(path);
            }
        });
        await File.WriteAllTextAsync(folder.Contract, "key", TestContext.Current.CancellationToken);

        await folder.DisposeAsync();

        Assert.Equal(("", 5, false), (_error.ToString(), tries, Directory.Exists(Path.GetDirectoryName(folder.Contract))));
    }

    [Fact]
    public async Task Dispose_WhatCannotBeRemoved_IsEmptiedAndToldAndThrowsNothing()
    {
        var folder = new RunFolder(_error, static _ => throw new UnauthorizedAccessException("in use"));
        var place = Path.GetDirectoryName(folder.Contract)!;
        await File.WriteAllTextAsync(folder.Contract, "key", TestContext.Current.CancellationToken);

        await folder.DisposeAsync();
        var left = await File.ReadAllTextAsync(folder.Contract, TestContext.Current.CancellationToken);
        Directory.Delete(place, recursive: true);

        Assert.Equal(("", $"'{place}' could not be removed.{Environment.NewLine}"), (left, _error.ToString()));
    }
}
