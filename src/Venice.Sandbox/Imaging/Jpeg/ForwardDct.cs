namespace Venice.Sandbox.Imaging.Jpeg;

/// <summary>The forward cosine transform of an 8×8 block (T.81, A.3.3), separable: even and odd halves, rows then columns.</summary>
internal static class ForwardDct
{
    // half the cosine of k·π/16
    private const float C1 = 0.49039264f;
    private const float C2 = 0.46193977f;
    private const float C3 = 0.41573481f;
    private const float C4 = 0.35355339f;
    private const float C5 = 0.27778512f;
    private const float C6 = 0.19134172f;
    private const float C7 = 0.09754516f;

    public static void Transform(Span<float> block)
    {
        for (var row = 0; row < 64; row += 8)
        {
            Transform(block[row..], 1);
        }

        for (var column = 0; column < 8; column++)
        {
            Transform(block[column..], 8);
        }
    }

    private static void Transform(Span<float> values, int step)
    {
        float a = values[0], b = values[step], c = values[2 * step], d = values[3 * step];
        float e = values[4 * step], f = values[5 * step], g = values[6 * step], h = values[7 * step];
        float s0 = a + h, s1 = b + g, s2 = c + f, s3 = d + e;
        float d0 = a - h, d1 = b - g, d2 = c - f, d3 = d - e;
        float even = s0 + s3, inner = s1 + s2, evenDifference = s0 - s3, innerDifference = s1 - s2;
        values[0] = C4 * (even + inner);
        values[4 * step] = C4 * (even - inner);
        values[2 * step] = (C2 * evenDifference) + (C6 * innerDifference);
        values[6 * step] = (C6 * evenDifference) - (C2 * innerDifference);
        values[step] = (C1 * d0) + (C3 * d1) + (C5 * d2) + (C7 * d3);
        values[3 * step] = (C3 * d0) - (C7 * d1) - (C1 * d2) - (C5 * d3);
        values[5 * step] = (C5 * d0) - (C1 * d1) + (C7 * d2) + (C3 * d3);
        values[7 * step] = (C7 * d0) - (C5 * d1) + (C3 * d2) - (C1 * d3);
    }
}
