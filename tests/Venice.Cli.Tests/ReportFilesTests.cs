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
                await files.WriteAsync(folder[name], () => $"new {name}", TestContext.Current.CancellationToken);
            }

            Directory.CreateDirectory(folder["c"]);

            Assert.StartsWith("The reports could not be written; what was there is there still.", Assert.Throws<IOException>(files.Keep).Message, StringComparison.Ordinal);
        }

        Assert.Equal("old", await File.ReadAllTextAsync(folder["a"], TestContext.Current.CancellationToken));
        await AssertDraftsAsync(folder, "a", "b", "c");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Keep_AReplacementThatFailsHalfWay_PutsTheOlderFilesBackAndKeepsAndNamesTheDrafts(bool isNameGone)
    {
        using var folder = new TemporaryFolder();
        using (var files = await PrepareAsync(folder, (draft, target, older) =>
        {
            if (Path.GetFileName(target) != "b")
            {
                File.Replace(draft, target, older);
                return;
            }

            // both happen: a name that is moved away before the other takes it, and a second name that is made first
            if (isNameGone)
            {
                File.Move(target, older);
            }
            else
            {
                File.Copy(target, older);
            }

            throw new IOException("half way");
        }))
        {
            var message = Assert.Throws<IOException>(files.Keep).Message;

            Assert.StartsWith("The reports could not be written; what was there is there still. They are kept in '", message, StringComparison.Ordinal);
            Assert.EndsWith(". half way", message, StringComparison.Ordinal);
            Assert.All(folder.Files.Where(static file => file.EndsWith(".tmp", StringComparison.Ordinal)), file => Assert.Contains($"'{RealPath.Of(folder[file])}'", message, StringComparison.Ordinal));
        }

        await AssertOldAsync(folder, "a", "b", "c");
        await AssertDraftsAsync(folder, "a", "b", "c");
        Assert.Equal(6, folder.Files.Count());
    }

    [Fact]
    public async Task Keep_AFileThatCannotBePutBack_IsToldAndTheOthersAreBack()
    {
        using var folder = new TemporaryFolder();
        var kept = "";
        using (var files = await PrepareAsync(folder, (draft, target, older) =>
        {
            if (Path.GetFileName(target) == "c")
            {
                File.Delete(folder["a"]);
                Directory.CreateDirectory(folder["a"]);
                throw new IOException("full");
            }

            kept = Path.GetFileName(target) == "a" ? older : kept;
            File.Replace(draft, target, older);
        }))
        {
            var message = Assert.Throws<IOException>(files.Keep).Message;

            Assert.StartsWith($"The reports could not be written; '{RealPath.Of(folder["a"])}' could not be put back, and what was there is in '{kept}'. They are kept in ", message, StringComparison.Ordinal);
        }

        Assert.Equal("old", await File.ReadAllTextAsync(kept, TestContext.Current.CancellationToken));
        await AssertOldAsync(folder, "b", "c");
        await AssertDraftsAsync(folder, "b", "c");
    }

    [Fact]
    public void Prepare_TheSameFileByWayOfALinkedFolder_IsRefused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "making a link takes rights there");
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["out"]);
        Directory.CreateSymbolicLink(folder["link"], "out");

        var exception = Assert.Throws<UsageException>(() => ReportFiles.Prepare([folder["out/r"], folder["link/r"]]));

        Assert.Equal($"Two reports cannot go to the same file '{folder["link/r"]}'.", exception.Message);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public void Prepare_NamesThatDifferInCase_AreAsManyFilesAsTheFileSystemSays()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["probe"], "");
        var isOne = File.Exists(folder["PROBE"]);

        var exception = Record.Exception(() => ReportFiles.Prepare([folder["r"], folder["R"]]).Dispose());

        Assert.Equal(isOne, exception is UsageException);
    }

    [Fact]
    public void RealPath_LinksInLinkedFolders_AreFollowedFromWhereTheyAre()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "making a link takes rights there");
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["deep/er"]);
        Directory.CreateSymbolicLink(folder["link"], "deep/er");
        File.CreateSymbolicLink(folder["deep/er/up"], "../r");
        File.CreateSymbolicLink(folder["circle"], "circle");

        Assert.Equal(RealPath.Of(folder["deep/r"]), RealPath.Of(folder["link/up"]));
        Assert.Throws<IOException>(() => RealPath.Of(folder["circle"]));
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
    [InlineData("link/status")]
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

        else if (path == "link/status")
        {
            Directory.CreateSymbolicLink(folder["link"], "/proc/self");
            path = folder[path];
        }

        var exception = Assert.Throws<IOException>(() => ReportFiles.Prepare([folder["a"], path]));

        Assert.Equal($"The report could not be written, so nothing was done. '{path}' is no file, and a report takes the place of what is there. Name a file.", exception.Message);
        Assert.True(Path.Exists(path));
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Path), static file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    private static async Task<ReportFiles> PrepareAsync(TemporaryFolder folder, Action<string, string, string> replace)
    {
        string[] names = ["a", "b", "c"];
        foreach (var name in names)
        {
            await File.WriteAllTextAsync(folder[name], "old", TestContext.Current.CancellationToken);
        }

        var files = ReportFiles.Prepare(names.Select(name => folder[name]), replace);
        foreach (var name in names)
        {
            await files.WriteAsync(folder[name], () => $"new {name}", TestContext.Current.CancellationToken);
        }

        return files;
    }

    private static async Task AssertOldAsync(TemporaryFolder folder, params string[] names)
    {
        foreach (var name in names)
        {
            Assert.Equal("old", await File.ReadAllTextAsync(folder[name], TestContext.Current.CancellationToken));
        }
    }

    private static async Task AssertDraftsAsync(TemporaryFolder folder, params string[] names)
    {
        foreach (var name in names)
        {
            var draft = folder.Files.Single(file => file.StartsWith($".{name}.", StringComparison.Ordinal) && file.EndsWith(".tmp", StringComparison.Ordinal));
            Assert.Equal($"new {name}", await File.ReadAllTextAsync(folder[draft], TestContext.Current.CancellationToken));
        }
    }
}
