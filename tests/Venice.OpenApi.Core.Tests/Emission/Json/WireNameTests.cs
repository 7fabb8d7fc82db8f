using Venice.OpenApi.Core.Tests.Emission.Specimens;
using static Venice.OpenApi.Core.Tests.Emission.Specimens.Specimen;

namespace Venice.OpenApi.Core.Tests.Emission.Json;

public sealed class WireNameTests
{
    [Theory]
    [InlineData("a_b-c.1", "context.IsAt(\"a_b-c.1\", ref reader)", "writer.WriteName(\"a_b-c.1\");")]
    [InlineData("a b", "context.IsAt(\"a b\", ref reader)", "writer.WriteName(\"a b\");")]
    [InlineData("a\"b", "context.IsAt(\"a\\\"b\", ref reader)", "writer.WriteName(\"a\\\"b\");")]
    [InlineData("größe", "context.IsAtUnicode(", "writer.WriteName(")]
    public void WireName_OfAMember_IsReadTheShortWayWhereItCanBe(string wireName, string read, string written)
    {
        var source = Emit(Record("Holder", Property("A", wireName, Text)));

        Assert.Contains(read, source, StringComparison.Ordinal);
        Assert.Contains(written, source, StringComparison.Ordinal);
    }
}
