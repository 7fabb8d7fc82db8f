namespace Venice.Sandbox.Imaging.WebP;

/// <summary>Finds runs that stood before: beside, above, or where the same three pixels were seen last.</summary>
internal static class BackwardReferences
{
    private const int LongestRun = 4096;
    private const int ShortestRun = 4;
    private const int HashBits = 16;

    // the distance alphabet ends at 2^20; 120 codes stand for neighbours
    private const int Farthest = (1 << 20) - 120;

    public static List<Vp8lToken> Find(uint[] pixels, int width)
    {
        var tokens = new List<Vp8lToken>(pixels.Length / 2);
        var seen = new int[1 << HashBits];
        Array.Fill(seen, -1);
        var at = 0;
        while (at < pixels.Length)
        {
            int run = 0, distance = 0;
            Try(pixels, at, 1, ref run, ref distance);
            Try(pixels, at, width, ref run, ref distance);
            if (at + 2 < pixels.Length)
            {
                var hash = Hash(pixels, at);
                if (seen[hash] >= 0)
                {
                    Try(pixels, at, at - seen[hash], ref run, ref distance);
                }

                seen[hash] = at;
            }

            if (run < ShortestRun)
            {
                tokens.Add(new Vp8lToken(pixels[at++], 0));
                continue;
            }

            tokens.Add(new Vp8lToken(DistanceCode(distance, width), run));
            at += run;
        }

        return tokens;
    }

    private static void Try(uint[] pixels, int at, int distance, ref int bestRun, ref int bestDistance)
    {
        if (distance > at || distance > Farthest)
        {
            return;
        }

        var limit = Math.Min(pixels.Length - at, LongestRun);
        var run = pixels.AsSpan(at, limit).CommonPrefixLength(pixels.AsSpan(at - distance, limit));
        if (run > bestRun)
        {
            bestRun = run;
            bestDistance = distance;
        }
    }

    /// <summary>Codes 1 and 2 are the pixels above and to the left; the plain distance comes after the 120 neighbours.</summary>
    private static uint DistanceCode(int distance, int width) => (uint)(distance == width ? 1 : distance == 1 ? 2 : distance + 120);

    private static int Hash(uint[] pixels, int at)
    {
        var mixed = (pixels[at] * 0x9E3779B1u) ^ (pixels[at + 1] * 0x85EBCA6Bu) ^ (pixels[at + 2] * 0xC2B2AE35u);
        return (int)((mixed * 0x27D4EB2Fu) >> (32 - HashBits));
    }
}
