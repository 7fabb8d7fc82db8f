namespace Venice.Packages.Tests;

/// <summary>A project of somebody who has the packages and nothing else of this repository.</summary>
internal sealed class Consumer(Feed feed, string name)
{
    private readonly string _folder = feed.NewFolder(name);

    public string this[string file]
    {
        get => File.ReadAllText(Path.Combine(_folder, file));
        set => File.WriteAllText(Path.Combine(_folder, file), value);
    }

    public string PathOf(params string[] file) => Path.Combine([_folder, .. file]);

    /// <param name="settings">Elements of the property group.</param>
    /// <param name="items">Elements of the item group.</param>
    public Consumer WithProject(string framework, string items, string settings = "")
    {
        this[$"{name}.csproj"] = $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>{framework}</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                {settings}
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
            </Project>
            """;
        return this;
    }

    /// <summary>Any warning fails the build.</summary>
    public Task<Outcome> BuildAsync() => DotNetAsync("build", "-warnaserror", "--output", PathOf("out"));

    public Task<Outcome> DotNetAsync(string verb, params string[] arguments) =>
        Command.RunAsync(_folder, feed.Cache, Command.DotNet, [verb, "-p:UseSharedCompilation=false", "-p:NuGetAudit=false", .. arguments]);

    /// <summary>What the built program writes.</summary>
    public async Task<string> RunAsync() =>
        (await Command.RunAsync(_folder, feed.Cache, Command.DotNet, PathOf("out", $"{name}.dll"))).MustSucceed().Output.TrimEnd();
}
