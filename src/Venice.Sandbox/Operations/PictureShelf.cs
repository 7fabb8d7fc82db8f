namespace Venice.Sandbox.Operations;

/// <summary>Keeps the last pictures that were answered by address.</summary>
internal sealed class PictureShelf
{
    private const int Places = 64;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (string MediaType, byte[] Content)> _pictures = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <returns>The name under which the picture stands.</returns>
    public string Put(string mediaType, byte[] content)
    {
        var id = Guid.NewGuid().ToString("N");
        lock (_gate)
        {
            _pictures.Add(id, (mediaType, content));
            _order.Enqueue(id);
            if (_order.Count > Places)
            {
                _pictures.Remove(_order.Dequeue());
            }
        }

        return id;
    }

    public bool TryGet(string id, out (string MediaType, byte[] Content) picture)
    {
        lock (_gate)
        {
            return _pictures.TryGetValue(id, out picture);
        }
    }
}
