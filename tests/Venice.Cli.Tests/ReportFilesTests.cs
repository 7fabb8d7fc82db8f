using System.Diagnostics;
using Venice.Cli.Output;

namespace Venice.Cli.Tests;

/// <summary>Files beside the output: all of them, or none.</summary>
public sealed class ReportFilesTests
{
    [Fact]
    public async Task Keep_OneThatCannotHaveItsName_LeavesAllAsTheyWere()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["a"], "old", TestContext.Current.CancellationToken);
        using (var files = ReportFiles.Prepare([folder["a"], folder["b"], folder["c"]]))
        {
            foreach (var name in new[] { "a", "b", "c" })
            {
                await files.WriteAsync(folder[name], static () => "new", TestContext.Current.CancellationToken);
            }

            Directory.CreateDirectory(folder["c"]);

            Assert.StartsWith("The reports could not be written; what was there is there still.", Assert.Throws<IOException>(files.Keep).Message, StringComparison.Ordinal);
        }

        Assert.Equal(["a"], folder.Files);
        Assert.Equal("old", await File.ReadAllTextAsync(folder["a"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Keep_OverOlderFilesAndALink_WritesThemAndTheLinkStays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "making a link takes rights there");
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["a"], "old", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(folder["link"], "a");
        using var files = ReportFiles.Prepare([folder["link"], null, folder["new/b"]]);

        await files.WriteAsync(folder["link"], static () => "new", TestContext.Current.CancellationToken);
        await files.WriteAsync(folder["new/b"], static () => "b", TestContext.Current.CancellationToken);
        files.Keep();

        Assert.Equal(["a", "link", "new/b"], folder.Files);
        Assert.Equal("a", new FileInfo(folder["link"]).LinkTarget);
        Assert.Equal("new", await File.ReadAllTextAsync(folder["a"], TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/dev/null")]
    [InlineData("/dev/stdout")]
    [InlineData("pipe")]
    public async Task Prepare_WhatIsNoFile_IsRefusedAndStays(string path)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "there are no such files");
        using var folder = new TemporaryFolder();
        if (path == "pipe")
        {
            path = folder[path];
            using var make = Process.Start("mkfifo", [path]);
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var exception = Assert.Throws<IOException>(() => ReportFiles.Prepare([folder["a"], path]));

        Assert.Equal($"The report could not be written, so nothing was done. '{path}' is no file, and a report takes the place of what is there. Name a file.", exception.Message);
        Assert.True(Path.Exists(path));
        Assert.DoesNotContain(folder.Files, static file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }
}
