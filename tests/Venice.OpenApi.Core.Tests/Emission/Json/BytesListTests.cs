using Venice.OpenApi.Core.Tests.Emission.Specimens;
using Venice.OpenApi.Model;
using static Venice.OpenApi.Core.Tests.Emission.Specimens.Specimen;

namespace Venice.OpenApi.Core.Tests.Emission.Json;

public sealed class BytesListTests
{
    [Theory]
    [InlineData(false, false, "a = context.ReadBytesList(ref reader);")]
    [InlineData(false, true, "a = context.IsNull(ref reader) ? null : context.ReadBytesList(ref reader);")]
    [InlineData(true, false, "a = context.ReadList<global::System.ReadOnlyMemory<byte>?>(ref reader, static (")]
    public void ListOfBytes_InAnAnswer_IsReadWithoutADelegateUnlessItHoldsNulls(bool isNullable, bool isOptional, string expected)
    {
        var list = new TypeModel(TypeKind.List, Item: new(TypeKind.Bytes, IsNullable: isNullable));

        var source = Emit(Record("Holder", Property("A", "a", list, isOptional ? Presence.Optional : Presence.Required)));

        Assert.Contains(expected, source, StringComparison.Ordinal);
    }
}
