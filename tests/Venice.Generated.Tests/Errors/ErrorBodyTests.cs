using System.Text;

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
    [InlineData("""{"error":7,"details":[1,2]}""", null, null, "")]
    [InlineData("""[]""", null, null, "")]
    [InlineData("""<html>""", null, null, "")]
    [InlineData("", null, null, "")]
    public void Read_AnyForm_FindsCodeSentenceAndFields(string json, string? code, string? message, string fields)
    {
        var body = ErrorBody.Read(Encoding.UTF8.GetBytes(json));

        Assert.Equal((code, message, fields), (body.Code, body.Message, string.Join(' ', body.Fields)));
    }
}
