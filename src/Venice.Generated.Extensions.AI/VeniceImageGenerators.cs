using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace Venice;

/// <summary>Makes a client into an <see cref="IImageGenerator"/>.</summary>
[Experimental(VeniceImageGenerator.DiagnosticId, UrlFormat = VeniceImageGenerator.DiagnosticUrl)]
public static class VeniceImageGenerators
{
    /// <summary>The client as an <see cref="IImageGenerator"/>: it makes pictures, and edits the original images that a request brings along.</summary>
    /// <param name="client">The client, with its key, limits and repeats. It is not disposed with the generator.</param>
    /// <param name="model">
    /// The id of the model that is used when <see cref="ImageGenerationOptions.ModelId"/> names no other, such as <c>qwen-image-2</c>; a trait such as <c>fastest</c>
    /// does as well.
    /// </param>
    /// <param name="editModel">
    /// The same for requests with original images, such as <c>qwen-image-2-edit</c>: the models that edit are others than those that generate. It is
    /// <paramref name="model"/> when it is <see langword="null"/>.
    /// </param>
    /// <returns>
    /// A generator that is safe to use from several threads. Each of its calls is one paid call to the service. What an option cannot mean here, and a field that the
    /// operation does not know, is an <see cref="ArgumentException"/> before anything is sent; failures of the call are those of the client, see
    /// <see cref="VeniceImages"/>.
    /// </returns>
    /// <exception cref="ArgumentException">A model's name is empty.</exception>
    /// <example>
    /// <code>
    /// IImageGenerator generator = venice.AsImageGenerator("qwen-image-2", editModel: "qwen-image-2-edit");
    /// var response = await generator.GenerateImagesAsync("A gondola at blue hour", new() { Count = 2, MediaType = "image/png" });
    /// </code>
    /// </example>
    public static IImageGenerator AsImageGenerator(this VeniceClient client, string model, string? editModel = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        if (editModel is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(editModel);
        }

        return new VeniceImageGenerator(client, model, editModel ?? model);
    }
}
