using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Venice.Generated.Tests.Errors;

/// <summary>Errors come in more forms than the document has.</summary>
public sealed class ErrorBodyTests
{
    [Theory]
    [InlineData("""{"error":"Authentication failed"}""", null, "Authentication failed", "")]
    [InlineData("""{"error":"MODEL_NOT_FOUND: no such model"}""", "MODEL_NOT_FOUND", "no such model", "")]
    [InlineData("""{"error":"X402_INVALID_PAYMENT","message":"Invalid payment header"}""", "X402_INVALID_PAYMENT", "Invalid payment header", "")]
    [InlineData("""{"error":{"message":"no","type":"invalid_request_error","param":"model","code":"INVALID_MODEL"}}""", "INVALID_MODEL", "no", "model")]
    [InlineData("""{"error":"Payment required","code":"PAYMENT_REQUIRED"}""", "PAYMENT_REQUIRED", "Payment required", "")]
    [InlineData("""{"error":"bad","details":{"_errors":[],"width":{"_errors":["too large"]},"height":{"_errors":[]}}}""", null, "bad", "width")]
    [InlineData("""{"error":"bad","issues":[{"path":["images",0],"message":"Required"},{"path":[]},{"path":7}]}""", null, "bad", "images.0")]
    [InlineData("""{"error":7,"details":[1,2]}""", null, null, "")]
    [InlineData("""[]""", null, null, "")]
    [InlineData("""<html>""", null, null, "")]
    [InlineData("", null, null, "")]
    [InlineData("\uFEFF{\"error\":\"after a byte order mark\"}", null, "after a byte order mark", "")]
    [InlineData("""{"error":"lone \ud800 surrogate"}""", null, null, "")]
    [InlineData("""{"error":"bad","\ud800":1,"code":"SOME_CODE"}""", "SOME_CODE", "bad", "")]
    [InlineData("""{"error":"bad","details":{"\ud800":{"_errors":["x"]},"width":{"_errors":["too large"]}}}""", null, "bad", "width")]
    [InlineData("""{"error":{"message":"\udfff","code":"\ud800","param":"\ud800"}}""", null, null, "")]
    public void Read_AnyForm_FindsCodeSentenceAndFields(string json, string? code, string? message, string fields)
    {
        var body = ErrorBody.Read(Encoding.UTF8.GetBytes(json));

        Assert.Equal((code, message, fields), (body.Code, body.Message, string.Join(' ', body.Fields)));
    }

    [Fact]
    public void Read_AnyBytes_NeverThrow() => Prop.ForAll<byte[]>(static bytes =>
    {
        ErrorBody.Read(bytes);
        ErrorBody.Read((byte[])[.. "{\"error\":\""u8, .. bytes, .. "\"}"u8]);
        ErrorBody.Read((byte[])[.. "{\"error\":\"x\",\"details\":{\""u8, .. bytes, .. "\":{\"_errors\":[1]}}}"u8]);
    }).QuickCheckThrowOnFailure();
}
