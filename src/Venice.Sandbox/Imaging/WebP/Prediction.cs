namespace Venice.Sandbox.Imaging.WebP;

/// <summary>What is left of the pixels after prediction, and the mode of each block, as an image whose green says it.</summary>
internal readonly record struct Prediction(uint[] Residuals, uint[] Modes, int ModesWidth);
