using System.Text.Json;

namespace Venice.OpenApi.Tests;

public sealed class StructuralTests
{
    [Fact]
    public void Lists_OfEqualContent_AreEqualAndHashAlike()
    {
        IReadOnlyList<IReadOnlyList<int>> left = [[1, 2], [3]];
        IReadOnlyList<IReadOnlyList<int>> right = [new List<int> { 1, 2 }, new List<int> { 3 }];

        Assert.True(Structural.Equals(left, right));
        Assert.Equal(Structural.GetHashCode(left), Structural.GetHashCode(right));
        Assert.False(Structural.Equals(left, [[1, 2], [4]]));
        Assert.False(Structural.Equals(left, null));
    }

    [Fact]
    public void Maps_InAnotherOrder_AreEqualAndHashAlike()
    {
        IReadOnlyDictionary<string, IReadOnlyList<string>> left = new Dictionary<string, IReadOnlyList<string>> { ["a"] = ["x"], ["b"] = [] };
        IReadOnlyDictionary<string, IReadOnlyList<string>> right = new Dictionary<string, IReadOnlyList<string>> { ["b"] = [], ["a"] = ["x"] };

        Assert.True(Structural.Equals(left, right));
        Assert.Equal(Structural.GetHashCode(left), Structural.GetHashCode(right));
    }

    [Fact]
    public void NestedMaps_InAnotherOrder_AreEqualAndHashAlike()
    {
        IReadOnlyList<IReadOnlyDictionary<string, int>> left = [new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }];
        IReadOnlyList<IReadOnlyDictionary<string, int>> right = [new Dictionary<string, int> { ["b"] = 2, ["a"] = 1 }];

        Assert.True(Structural.Equals(left, right));
        Assert.Equal(Structural.GetHashCode(left), Structural.GetHashCode(right));
    }

    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("1", "1e0", true)]
    [InlineData("100", "1E2", true)]
    [InlineData("0", "-0.0", true)]
    [InlineData("1e400", "10e399", true)]
    [InlineData("1e400", "1e401", false)]
    [InlineData("0.1", "0.10000000000000000001", false)]
    [InlineData("\"a\"", "\"\\u0061\"", true)]
    [InlineData("\"\\ud800\"", "\"\\ud800\"", true)]
    [InlineData("[1,2]", "[1.0,2]", true)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("{\"a\":1,\"b\":[true,null]}", "{\"b\":[true,null],\"a\":1}", true)]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":2}", true)]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":1}", false)]
    [InlineData("null", "false", false)]
    public void Json_IsComparedByItsMeaning(string left, string right, bool expected)
    {
        using var first = JsonDocument.Parse(left);
        using var second = JsonDocument.Parse(right);

        Assert.Equal(expected, Structural.Equals(first.RootElement, second.RootElement));
        if (expected)
        {
            Assert.Equal(Structural.GetHashCode(first.RootElement), Structural.GetHashCode(second.RootElement));
        }
    }

    [Fact]
    public void Bytes_AreComparedByContent()
    {
        ReadOnlyMemory<byte>? some = new byte[] { 1, 2 };

        Assert.True(Structural.Equals(some, new byte[] { 0, 1, 2 }.AsMemory(1)));
        Assert.False(Structural.Equals(some, default(ReadOnlyMemory<byte>?)));
        Assert.True(Structural.Equals<IReadOnlyList<int>>(new Optional<IReadOnlyList<int>>([1]), new Optional<IReadOnlyList<int>>([1])));
    }
}
