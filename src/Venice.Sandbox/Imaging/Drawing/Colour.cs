namespace Venice.Sandbox.Imaging.Drawing;

/// <summary>A colour; channels from 0 to 1, more than that is light that will be cut.</summary>
internal readonly record struct Colour(float Red, float Green, float Blue)
{
    public static Colour White { get; } = new(1, 1, 1);

    public static Colour FromHex(int hex) => new((byte)(hex >> 16) / 255f, (byte)(hex >> 8) / 255f, (byte)hex / 255f);

    public static Colour operator +(Colour left, Colour right) => new(left.Red + right.Red, left.Green + right.Green, left.Blue + right.Blue);

    public static Colour operator *(Colour colour, float factor) => new(colour.Red * factor, colour.Green * factor, colour.Blue * factor);

    public Colour Towards(Colour other, float share) => (this * (1 - share)) + (other * share);

    /// <summary>Turns the hue: a rotation about the grey axis.</summary>
    /// <param name="turn">In full turns.</param>
    public Colour Turned(float turn)
    {
        float cosine = Wave.Cosine(turn), sine = Wave.Sine(turn) * 0.57735027f, third = (1 - cosine) / 3;
        float same = cosine + third, next = third - sine, last = third + sine;
        return new(
            Math.Max(0, (same * Red) + (next * Green) + (last * Blue)),
            Math.Max(0, (last * Red) + (same * Green) + (next * Blue)),
            Math.Max(0, (next * Red) + (last * Green) + (same * Blue)));
    }
}
