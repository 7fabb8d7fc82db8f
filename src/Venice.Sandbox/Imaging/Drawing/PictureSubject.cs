namespace Venice.Sandbox.Imaging.Drawing;

/// <summary>What a picture is drawn from.</summary>
/// <param name="Prompt">The words; a few of them are understood.</param>
/// <param name="Model">The model's id.</param>
/// <param name="Seed">Another seed, another picture.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Details">What else shall make a difference, such as a style or the digest of an input picture.</param>
internal sealed record PictureSubject(string Prompt, string Model, long Seed, int Width, int Height, string Details = "")
{
    // the prompt is the user's: it stays out of texts
    public override string ToString() => $"{Width}x{Height}";
}
