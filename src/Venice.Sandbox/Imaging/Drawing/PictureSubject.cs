namespace Venice.Sandbox.Imaging.Drawing;

/// <summary>What a picture is drawn from.</summary>
internal sealed record PictureSubject(string Prompt, string Model, long Seed, int Width, int Height)
{
    // the prompt is the user's: it stays out of texts
    public override string ToString() => $"{Width}x{Height}";
}
