namespace Venice.Sandbox.Imaging.Drawing;

/// <summary>A place in the scene.</summary>
internal readonly record struct Spot(float X, float Y);
