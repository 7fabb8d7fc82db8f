namespace Venice.Sandbox.Tests.Imaging;

/// <summary>A picture to encode.</summary>
public sealed record TestSize(int Kind, int Width, int Height, int Salt);
