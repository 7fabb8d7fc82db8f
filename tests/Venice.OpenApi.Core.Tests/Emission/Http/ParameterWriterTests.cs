using Venice.OpenApi.Model;
using static Venice.OpenApi.Core.Tests.Emission.Http.Specimen;

namespace Venice.OpenApi.Core.Tests.Emission.Http;

public sealed class ParameterWriterTests
{
    [Theory]
    [InlineData("Path", "simple", false, false, """call.Path("p", ApiValue.Of(request.Value));""")]
    [InlineData("Path", "simple", true, false, """call.Path("p", ApiValue.Of(request.Value), explode: true);""")]
    [InlineData("Path", "label", false, false, """call.Path("p", ApiValue.Of(request.Value), ParameterStyle.Label);""")]
    [InlineData("Path", "matrix", true, false, """call.Path("p", ApiValue.Of(request.Value), ParameterStyle.Matrix, explode: true);""")]
    [InlineData("Query", "form", true, false, """call.Query("p", ApiValue.Of(request.Value));""")]
    [InlineData("Query", "form", false, false, """call.Query("p", ApiValue.Of(request.Value), explode: false);""")]
    [InlineData("Query", "form", true, true, """call.Query("p", ApiValue.Of(request.Value), allowReserved: true);""")]
    [InlineData("Query", "spaceDelimited", false, false, """call.Query("p", ApiValue.Of(request.Value), ParameterStyle.SpaceDelimited, explode: false);""")]
    [InlineData("Query", "pipeDelimited", false, false, """call.Query("p", ApiValue.Of(request.Value), ParameterStyle.PipeDelimited, explode: false);""")]
    [InlineData("Query", "deepObject", true, false, """call.Query("p", ApiValue.Of(request.Value), ParameterStyle.DeepObject);""")]
    [InlineData("Query", "invented", true, false, """call.Query("p", ApiValue.Of(request.Value));""")]
    [InlineData("Header", "simple", false, true, """call.Header("p", ApiValue.Of(request.Value));""")]
    [InlineData("Header", "simple", true, false, """call.Header("p", ApiValue.Of(request.Value), explode: true);""")]
    [InlineData("Cookie", "form", true, false, """call.Cookie("p", ApiValue.Of(request.Value));""")]
    [InlineData("Cookie", "form", false, false, """call.Cookie("p", ApiValue.Of(request.Value), explode: false);""")]
    public void Parameter_LocationAndStyle_SaysOnlyWhatIsUnusual(string location, string style, bool explode, bool allowReserved, string expected)
    {
        var parameter = Parameter("Value", "p", Enum.Parse<ParameterLocation>(location), Text, Presence.Optional, style, explode, allowReserved);

        Assert.Contains(expected, Emit(parameter));
    }

    [Theory]
    [InlineData("Int32", "Required", "ApiValue.Of(request.Value)")]
    [InlineData("DateTime", "Optional", "ApiValue.Of(request.Value)")]
    [InlineData("Guid", "OptionalNullable", "ApiValue.Of(request.Value.ValueOrDefault)")]
    [InlineData("Bytes", "Optional", "ApiValue.Of(request.Value)")]
    [InlineData("Enum", "Required", "ApiValue.Of(request.Value.Value)")]
    [InlineData("Enum", "Optional", "ApiValue.Of(request.Value?.Value)")]
    [InlineData("Enum", "OptionalNullable", "ApiValue.Of(request.Value.ValueOrDefault?.Value)")]
    [InlineData("Json", "Optional", "ApiValue.Json(request.Value)")]
    [InlineData("Record", "Optional", "ApiValue.Json(request.Value)")]
    [InlineData("Union", "Required", "ApiValue.Json(request.Value)")]
    public void Parameter_Type_BecomesAValue(string kind, string presence, string expected)
    {
        var parameter = Parameter("Value", "p", ParameterLocation.Query, new(Enum.Parse<TypeKind>(kind), "Thing"), Enum.Parse<Presence>(presence), "form", explode: true);

        Assert.Contains($"call.Query(\"p\", {expected});", Emit(parameter));
    }

    [Theory]
    [InlineData("List", "String", false, "ApiValue.List(request.Value, static item => ApiValue.Of(item))")]
    [InlineData("List", "Enum", false, "ApiValue.List(request.Value, static item => ApiValue.Of(item.Value))")]
    [InlineData("List", "Enum", true, "ApiValue.List(request.Value, static item => ApiValue.Of(item?.Value))")]
    [InlineData("List", "Record", false, "ApiValue.List(request.Value, static item => ApiValue.Json(item))")]
    [InlineData("Map", "Double", false, "ApiValue.Map(request.Value, static item => ApiValue.Of(item))")]
    public void Parameter_Collection_TurnsItsItemsIntoValues(string kind, string item, bool itemIsNullable, string expected)
    {
        var type = new TypeModel(Enum.Parse<TypeKind>(kind), Item: new(Enum.Parse<TypeKind>(item), "Thing", IsNullable: itemIsNullable));

        Assert.Contains($"call.Query(\"p\", {expected});", Emit(Parameter("Value", "p", ParameterLocation.Query, type, Presence.Optional, "form", explode: true)));
    }

    [Theory]
    [InlineData("Record", "Required", "ApiValue.JsonText(request.Value, static (writer, value) => value.WriteJson(writer))")]
    [InlineData("Int32", "Required", "ApiValue.JsonText(request.Value, static (writer, value) => writer.WriteNumber(value))")]
    [InlineData("Int32", "Optional", "request.Value is { } givenValue ? ApiValue.JsonText(givenValue, static (writer, value) => writer.WriteNumber(value)) : default")]
    public void Parameter_SerialisedByContent_IsJsonText(string kind, string presence, string expected)
    {
        var parameter = Parameter("Value", "p", ParameterLocation.Query, new(Enum.Parse<TypeKind>(kind), "Thing"), Enum.Parse<Presence>(presence), "json");

        Assert.Contains($"call.Query(\"p\", {expected});", Emit(parameter));
    }

    [Fact]
    public void Parameter_HostileName_StaysAString()
    {
        var parameter = Parameter("Value", "\"); Evil(); //\r\n\u2028", ParameterLocation.Header, Text, Presence.Optional, "simple");

        Assert.Contains("""call.Header("\"); Evil(); //\r\n\u2028", ApiValue.Of(request.Value));""", Emit(parameter));
    }

    private static IReadOnlyList<string> Emit(ParameterModel parameter) =>
        ClassLines(Operation(new("CallRequest", IsOptional: false, [parameter], Body: null)));
}
