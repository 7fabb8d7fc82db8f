using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace Venice;

/// <summary>Generates and edits by a client. One call of it is one paid call to the service, so that no picture that was paid for is lost to a later failure.</summary>
[Experimental(DiagnosticId, UrlFormat = DiagnosticUrl)]
internal sealed class VeniceImageGenerator : IImageGenerator
{
    /// <summary>The interface's own, since this is as experimental as it is.</summary>
    public const string DiagnosticId = "MEAI001";

    public const string DiagnosticUrl = "https://aka.ms/dotnet-extensions-warnings/{0}";

    private readonly VeniceClient _client;
    private readonly string _model;
    private readonly string _editModel;
    private readonly ImageGeneratorMetadata _metadata;
    private readonly RequestBuilder _requests;

    public VeniceImageGenerator(VeniceClient client, string model, string editModel)
    {
        _client = client;
        _model = model;
        _editModel = editModel;

        // the provider's name is that of the client's own telemetry; where the client calls is not for everybody to see
        _metadata = new ImageGeneratorMetadata("venice", providerUri: null, model);
        _requests = new RequestBuilder(new SizeCatalogue(client));
    }

    public async Task<ImageGenerationResponse> GenerateAsync(
        ImageGenerationRequest request, ImageGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        options ??= new ImageGenerationOptions();
        var raw = options.RawRepresentationFactory?.Invoke(this);
        var originals = OriginalImages.Read(request.OriginalImages);
        switch (originals.Count)
        {
            case 0:
                var generation = await _requests.GenerationAsync(_model, request, options, raw, cancellationToken).ConfigureAwait(false);
                return Answers.Of(await _client.Images.GenerateAsync(generation, cancellationToken).ConfigureAwait(false));

            case 1:
                var edit = await _requests.EditAsync(_editModel, request, originals[0], options, raw, cancellationToken).ConfigureAwait(false);
                return await Answers.ReadAsync(await _client.Images.EditAsync(edit, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

            default:
                var multiEdit = await _requests.MultiEditAsync(_editModel, request, originals, options, raw, cancellationToken).ConfigureAwait(false);
                return await Answers.ReadAsync(await _client.Images.MultiEditAsync(multiEdit, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ImageGeneratorMetadata) ? _metadata
            : serviceType.IsInstanceOfType(this) ? this
            : serviceType.IsInstanceOfType(_client) ? _client
            : null;
    }

    /// <summary>Nothing to do: the client belongs to whoever made it.</summary>
    public void Dispose()
    {
    }
}
