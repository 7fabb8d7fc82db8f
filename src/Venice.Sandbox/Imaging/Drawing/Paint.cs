namespace Venice.Sandbox.Imaging.Drawing;

/// <summary>A colour that may change from a shape's upper to its lower edge.</summary>
internal readonly record struct Paint(Colour Upper, Colour Lower, float Opacity)
{
    public static Paint Plain(Colour colour, float opacity = 1) => new(colour, colour, opacity);

    public Colour At(float share) => Upper.Towards(Lower, share);
}
