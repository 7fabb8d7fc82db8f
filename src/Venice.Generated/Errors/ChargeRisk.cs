using Venice.OpenApi;

namespace Venice;

/// <summary>Whether a failed call may have been done and charged.</summary>
internal static class ChargeRisk
{
    private const string Payment = "topUpX402Balance";

    private static readonly HashSet<string> Paid =
        ["generateImage", "simpleGenerateImage", "upscaleImage", "editImage", "multiEditImage", "backgroundRemoveImage", Payment];

    public static bool Of(ApiException exception) => Paid.Contains(exception.OperationId) && exception.Failure switch
    {
        // the money of a payment is moved by others than the service, which may have failed after that
        ApiFailure.ErrorStatus when exception.OperationId == Payment && (int?)exception.StatusCode >= 500 => true,

        // the service answered, and says that it did not do it; those in between may have given up waiting while it did
        ApiFailure.ErrorStatus or ApiFailure.UnexpectedStatus => (int?)exception.StatusCode is (>= 200 and < 300) or 408 or 502 or 504 or (>= 520 and <= 599),
        ApiFailure.ConnectionFailed => false, // nothing was sent
        _ => true,
    };
}
