namespace Venice.Benchmarks.Peers;

/// <summary>What the rows ask of a client that NSwag made. A few lines that are compiled together with it implement this.</summary>
public interface INSwagClient
{
    /// <summary>The twelve fields as the client sends them.</summary>
    HttpContent CreateContent();

    /// <summary>Sends the twelve fields and returns the pictures, which are texts to NSwag.</summary>
    Task<ICollection<string>> GenerateAsync();
}
