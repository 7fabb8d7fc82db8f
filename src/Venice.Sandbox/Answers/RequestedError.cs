using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Venice.Sandbox.Wallets;

namespace Venice.Sandbox.Answers;

/// <summary>Errors on demand, in the shape that the operation declares for them.</summary>
internal static class RequestedError
{
    /// <param name="name">The header's value.</param>
    /// <param name="path">The operation's path; the top-up has shapes of its own.</param>
    /// <param name="challenge">What a wallet may sign to send the request again.</param>
    /// <returns><see langword="null"/> when the value does not name an error.</returns>
    public static Answer? Create(string name, string path, SignInChallenge challenge)
    {
        var isTopUp = string.Equals(path, "/x402/top-up", StringComparison.Ordinal);
        return name switch
        {
            "400" when isTopUp => PaymentAnswers.InvalidPayment("Invalid payment header", "requested"),
            "500" when isTopUp => Answer.OfJson(500, new JsonObject { ["error"] = "X402_TOP_UP_FAILED", ["message"] = "The top-up could not be processed" }),
            "402" when isTopUp => PaymentAnswers.TopUp(),
            "400" => Invalid(),
            "400-openai" => Answer.OfJson(400, new JsonObject
            {
                ["error"] = new JsonObject { ["message"] = "The size is not supported", ["type"] = "invalid_request_error", ["param"] = "size", ["code"] = "INVALID_REQUEST" },
            }),
            "400-issues" => Answer.OfJson(400, new JsonObject
            {
                ["error"] = "Invalid request parameters",
                ["issues"] = new JsonArray(new JsonObject { ["path"] = new JsonArray("style_references", 0, "image"), ["message"] = "Required" }),
            }),
            "400-too-small" => ErrorAnswers.Standard(400, "IMAGE_TOO_SMALL: the picture has fewer than 65536 pixels"),
            "401-sign-in" => ErrorAnswers.Standard(401, "X402_INVALID_SIGN_IN: the signature does not belong to the message"),
            "402-limit" => ErrorAnswers.Standard(402, "API_KEY_SPEND_LIMIT_EXCEEDED: the spending limit of the key is used up"),
            "402-header" => PaymentAnswers.InHeader(challenge),
            "401" => ErrorAnswers.Standard(401, "Authentication failed"),
            "402" => ErrorAnswers.Standard(402, "Insufficient USD or Diem balance to complete request"),
            "402-discovery" => PaymentAnswers.Discovery(challenge),
            "402-wallet" => PaymentAnswers.EmptyWallet(challenge, 0.01m),
            "403" => ErrorAnswers.Standard(403, "X402_WALLET_MISMATCH: the signature belongs to another wallet"),
            "404" => ErrorAnswers.Standard(404, "MODEL_NOT_FOUND: the specified model is not in the sandbox's catalogue"),
            "408" => ErrorAnswers.Standard(408, "The request took too long to arrive"),
            "410" => ErrorAnswers.Standard(410, "The model was retired").With("x-venice-deprecated-replacement", "qwen-image-2"),
            "413" => ErrorAnswers.Standard(413, "The request body is larger than 30 MB"),
            "415" => ErrorAnswers.Standard(415, "Unsupported content type"),
            "422" => ErrorAnswers.Standard(422, "CONTENT_POLICY_VIOLATION: the prompt was refused"),
            "422-too-large" => ErrorAnswers.Standard(422, "IMAGE_TOO_LARGE: the picture has more than 33177600 pixels"),
            "429-overloaded" => ErrorAnswers.Standard(429, "MODEL_OVERLOADED: the model is overloaded. Please try again later."),
            "429-reset" => ErrorAnswers.Standard(429, "RATE_LIMIT_EXCEEDED: too many requests"),
            "429-unsupported" => TooMany("Too many requests for unsupported features. Please wait 30s and try again.", "30"),
            "429" => TooMany("Rate limit exceeded", "2"),
            "429-abuse" => Blocked(TimeSpan.FromSeconds(30)),
            "500" => ErrorAnswers.Standard(500, "Inference processing failed"),
            "502" or "html" => Page(),
            "503" => ErrorAnswers.Standard(503, "The model is at capacity. Please try again later."),
            "520" or "522" or "524" => ErrorAnswers.Standard(int.Parse(name, CultureInfo.InvariantCulture), "The gateway lost the answer"),
            "504" => ErrorAnswers.Standard(504, "The request took too long to process"),
            _ => null,
        };
    }

    public static Answer TooMany(string error, string retryAfterSeconds) =>
        ErrorAnswers.Standard(429, error).With("Retry-After", retryAfterSeconds.ToString(CultureInfo.InvariantCulture));

    /// <summary>The answer to a caller whose requests have failed too often.</summary>
    public static Answer Blocked(TimeSpan wait) => TooMany(
        "Too many failed attempts (> 50) resulting in a non-success status code. Please wait 30s and try again.",
        Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture));

    private static Answer Invalid() => ErrorAnswers.Detailed(400, "Invalid request parameters", new JsonObject
    {
        ["_errors"] = new JsonArray(),
        ["width"] = new JsonObject { ["_errors"] = new JsonArray("Number must be less than or equal to 1280") },
        ["style_references"] = new JsonObject
        {
            ["_errors"] = new JsonArray(),
            ["0"] = new JsonObject { ["_errors"] = new JsonArray(), ["image"] = new JsonObject { ["_errors"] = new JsonArray("Required") } },
        },
    });

    private static Answer Page() => Answer.OfBytes(
        502, "text/html; charset=utf-8", Encoding.UTF8.GetBytes("<!doctype html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>Bad gateway</h1></body></html>\n"));
}
