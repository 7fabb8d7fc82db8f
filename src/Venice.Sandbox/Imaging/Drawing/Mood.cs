namespace Venice.Sandbox.Imaging.Drawing;

/// <summary>What of a prompt the artist understands.</summary>
[Flags]
internal enum Mood
{
    None = 0,
    Day = 1,
    Night = 2,
    Snow = 4,
}
