using Venice.OpenApi.Core.Tests.House;

namespace Venice.OpenApi.Core.Tests.Emission;

/// <summary>Whole emitted files as they were looked at and found good. With <c>VENICE_ACCEPT=1</c> the present text is taken over; look at the difference then.</summary>
internal static class Snapshot
{
    public static void Matches(string name, string text)
    {
        var path = Path.Combine(Repository.Root, "tests", "Venice.OpenApi.Core.Tests", "Snapshots", name + ".txt");
        if (Environment.GetEnvironmentVariable("VENICE_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", text);
    }
}
