namespace Venice;

/// <summary>What is at stake with each operation.</summary>
internal static class CallKinds
{
    public static CallKind Of(string operationId) => operationId switch
    {
        "generateImage" or "simpleGenerateImage" or "upscaleImage" or "editImage" or "multiEditImage" or "backgroundRemoveImage" => CallKind.Paid,
        "topUpX402Balance" => CallKind.Payment,
        _ => CallKind.Free,
    };
}
