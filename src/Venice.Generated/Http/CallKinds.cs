namespace Venice;

/// <summary>What is at stake with each operation.</summary>
internal static class CallKinds
{
    private static readonly Dictionary<string, CallKind> Kinds = new(StringComparer.Ordinal)
    {
        ["generateImage"] = CallKind.Paid,
        ["simpleGenerateImage"] = CallKind.Paid,
        ["upscaleImage"] = CallKind.Paid,
        ["editImage"] = CallKind.Paid,
        ["multiEditImage"] = CallKind.Paid,
        ["backgroundRemoveImage"] = CallKind.Paid,
        ["topUpX402Balance"] = CallKind.Payment,
    };

    public static CallKind Of(string operationId) => Kinds.GetValueOrDefault(operationId);
}
