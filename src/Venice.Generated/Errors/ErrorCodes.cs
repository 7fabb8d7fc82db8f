namespace Venice;

/// <summary>Codes of the service that change what a caller does next; statuses alone do not tell.</summary>
internal static class ErrorCodes
{
    public const string ContentPolicy = "CONTENT_POLICY_VIOLATION";
    public const string ImageTooLarge = "IMAGE_TOO_LARGE";
    public const string Overloaded = "MODEL_OVERLOADED";
    public const string InsufficientBalance = "INSUFFICIENT_BALANCE";
}
