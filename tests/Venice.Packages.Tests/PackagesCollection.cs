namespace Venice.Packages.Tests;

/// <summary>All tests of packages share the packed folder and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PackagesCollection : ICollectionFixture<Feed>
{
    public const string Name = "packages";
}
