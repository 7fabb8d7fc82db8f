using Venice.OpenApi;

namespace Venice;

/// <summary>Whether a failed call may have been done and charged.</summary>
internal static class ChargeRisk
{
    private static readonly HashSet<string> Paid =
        ["generateImage", "simpleGenerateImage", "upscaleImage", "editImage", "multiEditImage", "backgroundRemoveImage", "topUpX402Balance"];

    public static bool Of(ApiException exception) => Paid.Contains(exception.OperationId) && exception.Failure switch
    {
        // the service answered, and says that it did not do it; those in between may have given up waiting while it did
        ApiFailure.ErrorStatus or ApiFailure.UnexpectedStatus => (int?)exception.StatusCode is (>= 200 and < 300) or 408 or 502 or 504 or (>= 520 and <= 599),
        ApiFailure.ConnectionFailed => false, // nothing was sent
        _ => true,
    };
}
