namespace Venice.Benchmarks.FirstCall;

/// <summary>A way to write a request and to read an answer that the process has not gone before.</summary>
internal interface IFirstJson
{
    byte[] Write();

    /// <returns>The bytes of the picture.</returns>
    int Read(byte[] json);
}
