using Venice.OpenApi.Collections;
using Venice.OpenApi.Model;
using static Venice.OpenApi.Core.Tests.Emission.Http.Specimen;

namespace Venice.OpenApi.Core.Tests.Emission.Http;

public sealed class BodyTests
{
    [Theory]
    [InlineData("Record", "call.JsonBody(\"application/json\", request.Body);")]
    [InlineData("String", "call.JsonBody(\"application/json\", request.Body, static (writer, value) => writer.WriteString(value));")]
    [InlineData("Json", "call.JsonBody(\"application/json\", request.Body, static (writer, value) => writer.WriteJson(value));")]
    public void Json_AnyType_IsWrittenByItselfOrByTheRuntime(string kind, string expected) =>
        Assert.Contains(expected, Emit(new("Body", new(Enum.Parse<TypeKind>(kind), "T"), Presence.Required, [JsonBody()])));

    [Theory]
    [InlineData("Record", false, "value.WriteJson(writer)")]
    [InlineData("Record", true, "value!.WriteJson(writer)")]
    [InlineData("Enum", true, "writer.WriteString(value!.Value.Value)")]
    [InlineData("Double", true, "writer.WriteNumber(value!.Value)")]
    public void Json_List_WritesItsItems(string item, bool isNullable, string expected) =>
        Assert.Contains(
            $"call.JsonBody(\"application/json\", request.Body, static (writer, value) => writer.WriteList(value, static (writer, value) => {expected}));",
            Emit(new("Body", new(TypeKind.List, Item: new(Enum.Parse<TypeKind>(item), "T", IsNullable: isNullable)), Presence.Required, [JsonBody()])));

    [Fact]
    public void Body_Optional_IsWrittenOnlyWhenItIsThere() =>
        AssertSequence(
            Emit(new("Body", Record("T"), Presence.Optional, [JsonBody()])),
            "if (request.Body is { } body)",
            "{",
            "call.JsonBody(\"application/json\", body);",
            "}");

    [Fact]
    public void Body_RequestItselfAndLeftOut_SendsNoContent()
    {
        var lines = ClassLines(Operation(new("T", IsOptional: true, [], new(null, Record("T"), Presence.Optional, [JsonBody()]))));

        AssertSequence(lines, "if (request is not null)", "{", "call.Validate(request);", "}");
        AssertSequence(lines, "if (request is not null)", "{", "call.JsonBody(\"application/json\", request);", "}");
        Assert.DoesNotContain("request ??= new();", lines);
    }

    [Fact]
    public void Request_NothingRequired_MayBeLeftOut()
    {
        var lines = ClassLines(Operation(new("CallRequest", IsOptional: true, [Parameter("A", "a", ParameterLocation.Query, Text, Presence.Optional, "form", explode: true)], null)));

        Assert.Contains("global::Acme.CallRequest? request = null,", lines);
        AssertSequence(lines, "request ??= new();", "using var call = _transport.Begin(CallOperation);", "call.Validate(request);");
    }

    [Fact]
    public void Upload_BesideJson_IsTakenWhenAFileMustBeUploaded() =>
        AssertSequence(
            ClassLines(EditImage),
            "if (call.PrefersUpload(request))",
            "{",
            "var form = call.MultipartBody(\"multipart/form-data\");",
            "form.Field(\"prompt\", ApiValue.Of(request.Prompt));",
            "form.File(\"image\", request.Image);",
            "form.Files(\"layers\", request.Layers);",
            "form.Field(\"strength\", ApiValue.Of(request.Strength));",
            "form.Field(\"tags\", ApiValue.List(request.Tags, static item => ApiValue.Of(item)));",
            "}",
            "else",
            "{",
            "call.JsonBody(\"application/json\", request);",
            "}");

    [Fact]
    public void Upload_WithoutFilesBesideJson_IsNeverTaken() =>
        Assert.DoesNotContain(Emit(new("Body", Record("T"), Presence.Required, [JsonBody(), Multipart(Part("A", "a", Text, Presence.Required))])), static line => line.Contains("Multipart", StringComparison.Ordinal));

    [Fact]
    public void Upload_Alone_IsAlwaysTaken() =>
        AssertSequence(
            Emit(new("Body", Record("T"), Presence.Required, [Multipart(Part("A", "a", new(TypeKind.File), Presence.OptionalNullable))])),
            "var form = call.MultipartBody(\"multipart/form-data\");",
            "form.File(\"a\", request.Body.A.ValueOrDefault);");

    [Fact]
    public void Upload_Parts_CarryTheirContentTypes()
    {
        EquatableArray<PropertyModel> parts =
        [
            Part("A", "a", new(TypeKind.File), Presence.Required) with { PartContentType = "image/png" },
            Part("B", "b", Record("B"), Presence.Optional) with { PartContentType = "application/x\"y" },
            Part("C", "c", Text, Presence.Optional) with { IsReadOnly = true },
            Part("D", "d", new(TypeKind.Map, Item: new(TypeKind.File)), Presence.Optional),
        ];

        AssertSequence(
            Emit(new("Body", Record("T"), Presence.Required, [new("multipart/form-data", ContentKind.Multipart, parts)])),
            "form.File(\"a\", request.Body.A, contentType: \"image/png\");",
            "form.Json(\"b\", request.Body.B, contentType: \"application/x\\\"y\");",
            "form.Json(\"d\", request.Body.D, static (writer, value) => writer.WriteMap(value!, static (writer, value) => writer.WriteFile(value)));",
            "using var answer = await call.SendAsync(cancellationToken).ConfigureAwait(false);");
    }

    [Fact]
    public void Form_Members_BecomeFields() =>
        AssertSequence(
            Emit(new("Body", Record("T"), Presence.Required, [new("application/x-www-form-urlencoded", ContentKind.Form, [Part("A", "a b", Text, Presence.Required), Part("F", "f", new(TypeKind.File), Presence.Optional)])])),
            "var form = call.FormBody(\"application/x-www-form-urlencoded\");",
            "form.Field(\"a b\", ApiValue.Of(request.Body.A));",
            "form.File(\"f\", request.Body.F);");

    [Fact]
    public void Form_FilesInListsAndMaps_RepeatTheNameOrBringTheirOwn() =>
        AssertSequence(
            Emit(new("Body", Record("T"), Presence.Required, [new("application/x-www-form-urlencoded", ContentKind.Form, [Part("L", "l", new(TypeKind.List, Item: new(TypeKind.File)), Presence.Required), Part("M", "m", new(TypeKind.Map, Item: new(TypeKind.File)), Presence.Optional)])])),
            "if (request.Body.L is { } files)",
            "{",
            "foreach (var fileValue in files)",
            "{",
            "form.File(\"l\", fileValue);",
            "}",
            "}",
            "if (request.Body.M is { } files2)",
            "{",
            "foreach (var fileValue2 in files2)",
            "{",
            "form.File(fileValue2.Key, fileValue2.Value);");

    [Fact]
    public void Binary_SeveralTypes_AreOfferedTogether() =>
        Assert.Contains(
            "call.BinaryBody(request.Body, \"image/png\", \"image/*\");",
            Emit(new("Body", new(TypeKind.File), Presence.Required, [new("image/png", ContentKind.Binary, []), new("image/*", ContentKind.Binary, [])])));

    [Fact]
    public void Text_Body_IsSentAsItIs() =>
        Assert.Contains("call.TextBody(\"text/plain\", ApiValue.Of(request.Body));", Emit(new("Body", Text, Presence.Required, [new("text/plain", ContentKind.Text, [])])));

    private static IReadOnlyList<string> Emit(BodyModel body) => ClassLines(Operation(new("CallRequest", IsOptional: false, [], body)));

    private static void AssertSequence(IReadOnlyList<string> lines, params string[] expected) =>
        Assert.Contains("\n" + string.Join('\n', expected) + "\n", "\n" + string.Join('\n', lines.Where(static line => line.Length > 0)) + "\n", StringComparison.Ordinal);
}
