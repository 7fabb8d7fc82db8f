namespace Venice.Benchmarks.Generation;

/// <summary><c>generate DOCUMENT FOLDER</c>: what <c>nswag openapi2csclient</c> does, once, in a process of its own.</summary>
internal static class GenerateCommand
{
    public static int Run(string document, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Rooms.Generate(document, File.ReadAllText(document)))
        {
            File.WriteAllText(Path.Combine(folder, file.HintName), file.Source);
        }

        return 0;
    }
}
