namespace Venice.Cli.Tests.Contracts;

/// <summary>The command in a folder of its own, run by a user who has nothing installed.</summary>
internal sealed class ToolCopy : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ToolCopy()
    {
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory).Where(static file => Path.GetExtension(file) is ".dll" or ".json"))
        {
            File.Copy(file, _folder[Path.GetFileName(file)]);
        }
    }

    public string Folder => _folder.Path;

    /// <summary>What was installed for the user, drafts included.</summary>
    public IEnumerable<string> InstalledFolders => Directory.Exists(_folder["venice/pact-engine"]) ? Directory.EnumerateDirectories(_folder["venice/pact-engine"]) : [];

    /// <summary>Puts a program into the folder that the command is run in.</summary>
    public async Task WriteScriptAsync(string name, string script)
    {
        await File.WriteAllTextAsync(_folder[name], $"#!/bin/sh\n{script}\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(_folder[name], UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public async Task<VeniceResult> RunAsync((string Name, string Value)[] environment, params string[] arguments)
    {
        using var process = VeniceProcess.StartCopy(Folder, [("XDG_DATA_HOME", Folder), ("LOCALAPPDATA", Folder), .. environment], arguments);
        return await process.EndAsync();
    }

    public void Dispose() => _folder.Dispose();
}
