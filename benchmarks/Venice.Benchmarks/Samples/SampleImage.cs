namespace Venice.Benchmarks.Samples;

/// <summary>Bytes like those of a compressed picture: no two alike, and the same in every run.</summary>
internal static class SampleImage
{
    public static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        new Random(20261122).NextBytes(bytes);
        return bytes;
    }
}
