namespace Venice;

/// <summary>A request to one of the operations that make, edit, enlarge or cut out a picture, and cost money. Not for implementing: the six requests of <see cref="VeniceImages"/> are all there are.</summary>
public interface IImageRequest
{
    /// <summary>What of the request matters to the catalogue and to the price.</summary>
    internal ImageJob Describe();

    /// <summary>The pictures that are handed over, with what the operation asks of them.</summary>
    internal IReadOnlyList<ImageInput> ListInputs();
}
