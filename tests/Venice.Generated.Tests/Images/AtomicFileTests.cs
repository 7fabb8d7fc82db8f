using Venice.Generated.Tests.Operations;

namespace Venice.Generated.Tests.Images;

/// <summary>A file is there whole, or it is not there.</summary>
public sealed class AtomicFileTests
{
    [Fact]
    public async Task Write_Success_LeavesTheFileAlone()
    {
        using var folder = new TemporaryFolder();

        await AtomicFile.WriteAsync(folder["a.png"], static stream => stream.WriteAsync(new byte[] { 1, 2, 3 }).AsTask(), TestContext.Current.CancellationToken);

        Assert.Equal(["a.png"], folder.Files);
        Assert.Equal(3, new FileInfo(folder["a.png"]).Length);
    }

    [Fact]
    public async Task Write_FailureHalfWay_LeavesNothing()
    {
        using var folder = new TemporaryFolder();

        await Assert.ThrowsAsync<IOException>(() => AtomicFile.WriteAsync(
            folder["a.png"],
            static async stream =>
            {
                await stream.WriteAsync(new byte[100_000]);
                throw new IOException("lost");
            },
            TestContext.Current.CancellationToken));

        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task Write_CancelledAfterTheBytes_KeepsTheOlderFile()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["a.png"], "older", TestContext.Current.CancellationToken);
        using var source = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AtomicFile.WriteAsync(folder["a.png"], _ => source.CancelAsync(), source.Token));

        Assert.Equal(["a.png"], folder.Files);
        Assert.Equal("older", await File.ReadAllTextAsync(folder["a.png"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Write_FolderThatIsNotThere_Fails()
    {
        using var folder = new TemporaryFolder();

        await Assert.ThrowsAsync<DirectoryNotFoundException>(
            () => AtomicFile.WriteAsync(Path.Combine(folder.Path, "none", "a.png"), static _ => Task.CompletedTask, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Write_LongestNameThereIs_Works()
    {
        using var folder = new TemporaryFolder();
        var name = new string('n', 251) + ".png";

        await AtomicFile.WriteAsync(folder[name], static _ => Task.CompletedTask, TestContext.Current.CancellationToken);

        Assert.Equal([name], folder.Files);
    }

    [Fact]
    public async Task Write_FolderOfThatName_FailsAndLeavesNothing()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["a.png"]);

        await Assert.ThrowsAnyAsync<IOException>(() => AtomicFile.WriteAsync(folder["a.png"], static _ => Task.CompletedTask, TestContext.Current.CancellationToken));

        Assert.Equal(["a.png"], folder.Files);
    }
}
