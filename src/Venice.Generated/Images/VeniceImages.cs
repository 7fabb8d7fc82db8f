using Venice.OpenApi;
using Venice.OpenApi.Validation;

namespace Venice;

/// <summary>Makes, edits, enlarges and cuts out pictures.</summary>
/// <remarks>
/// All methods throw <see cref="OperationCanceledException"/> when the caller gives up. A call that was given up or lost may have been charged.
/// </remarks>
public class VeniceImages
{
    private readonly VeniceApiClient _api;
    private readonly CatalogueCache _catalogue;
    private readonly ModelCheckMode _checks;
    private readonly LastCheck _lastCheck;

    internal VeniceImages(VeniceApiClient api, CatalogueCache catalogue, ModelCheckMode checks, LastCheck lastCheck)
    {
        _api = api;
        _catalogue = catalogue;
        _checks = checks;
        _lastCheck = lastCheck;
    }

    /// <summary>For a stand-in in tests, which overrides what is called.</summary>
    protected VeniceImages()
    {
        _api = null!;
        _catalogue = null!;
        _lastCheck = null!;
    }

    /// <summary>Hears of models that are to be retired.</summary>
    internal DeprecationWatch Deprecations { get; } = new();

    /// <summary>Makes one to four pictures from a text.</summary>
    /// <param name="request">The pictures wished for.</param>
    /// <param name="cancellationToken">Gives up waiting; the service may charge all the same.</param>
    /// <exception cref="VeniceValidationException">The request breaks the contract; nothing was sent.</exception>
    /// <exception cref="VeniceSpendingLimitException">It would go beyond the client's <see cref="SpendingLimit"/>; nothing was sent.</exception>
    /// <exception cref="VeniceApiException">The service refused, failed, or answered with something unusable; <see cref="VeniceApiException.MayHaveBeenCharged"/> says whether it may have cost something.</exception>
    [RequestFlag(nameof(GenerateImageRequest.ReturnBinary), "false")]
    public virtual async Task<GeneratedImages> GenerateAsync(GenerateImageRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var answer = await _api.Image.GenerateImageAsync(request, cancellationToken).ConfigureAwait(false);
        return Noted(request, ImageAnswers.From(request, answer));
    }

    /// <summary>Makes one to four pictures from a text, and writes each to a file while it arrives: none is ever whole in memory.</summary>
    /// <param name="request">The pictures wished for.</param>
    /// <param name="path">
    /// Where to, over older files. Several pictures are numbered: <c>gondola-1.png</c>, <c>gondola-2.png</c>. The extension always says what the bytes are: it is
    /// appended when the path has no picture's extension, and replaced when it names another format. The files get these names when all pictures have come; until
    /// then there are none.
    /// </param>
    /// <param name="progress">Told how many bytes of the answer have come; pictures come as base64, which is a third longer than they are.</param>
    /// <param name="cancellationToken">Gives up waiting; the service may charge all the same.</param>
    /// <returns>The pictures, each with its <see cref="GeneratedImage.FilePath"/>.</returns>
    /// <exception cref="IOException">
    /// <paramref name="path"/> names a folder, or its folder does not exist or takes no files: nothing was sent. Or a file could not be written to its end or be
    /// given its name, as when the disk is full: the call was charged then, and those pictures are kept that could be.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">Nothing may be written there; nothing was sent.</exception>
    /// <exception cref="VeniceValidationException">The request breaks the contract; nothing was sent.</exception>
    /// <exception cref="VeniceSpendingLimitException">It would go beyond the client's <see cref="SpendingLimit"/>; nothing was sent.</exception>
    /// <exception cref="VeniceApiException">The service refused, failed, or answered with something unusable; <see cref="VeniceApiException.MayHaveBeenCharged"/> says whether it may have cost something.</exception>
    [RequestFlag(nameof(GenerateImageRequest.ReturnBinary), "false")]
    public virtual async Task<GeneratedImages> GenerateToFilesAsync(
        GenerateImageRequest request, string path, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var files = new PictureFiles(path);
        await using (files.ConfigureAwait(false))
        {
            var payloads = new PayloadOptions { OpenStream = files.Open, Progress = progress };
            var answer = await _api.Image.GenerateImageAsync(request, payloads, cancellationToken).ConfigureAwait(false);
            return Noted(request, ImageAnswers.From(request, answer, await files.NameAsync().ConfigureAwait(false)));
        }
    }

    /// <summary>Makes one picture from a text, and hands over its bytes as they arrive, without base64 and never whole in memory.</summary>
    /// <param name="request">The picture wished for. Variants are not possible here.</param>
    /// <param name="cancellationToken">Gives up waiting; the service may charge all the same.</param>
    /// <exception cref="VeniceValidationException">The request breaks the contract; nothing was sent.</exception>
    /// <exception cref="VeniceSpendingLimitException">It would go beyond the client's <see cref="SpendingLimit"/>; nothing was sent.</exception>
    /// <exception cref="VeniceApiException">The service refused, failed, or answered with something unusable; <see cref="VeniceApiException.MayHaveBeenCharged"/> says whether it may have cost something.</exception>
    [RequestFlag(nameof(GenerateImageRequest.ReturnBinary), "true")]
    public virtual async Task<ImageDownload> GenerateBinaryAsync(GenerateImageRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Noted(request, new ImageDownload(await _api.Image.GenerateImageBinaryAsync(request, cancellationToken).ConfigureAwait(false)));
    }

    /// <summary>Makes one picture from a text, in the vocabulary of OpenAI's endpoint. Prefer <see cref="GenerateAsync"/>, which can do more.</summary>
    /// <param name="request">The picture wished for.</param>
    /// <param name="cancellationToken">Gives up waiting; the service may charge all the same.</param>
    /// <exception cref="VeniceValidationException">The request breaks the contract; nothing was sent.</exception>
    /// <exception cref="VeniceSpendingLimitException">It would go beyond the client's <see cref="SpendingLimit"/>; nothing was sent.</exception>
    /// <exception cref="VeniceApiException">The service refused, failed, or answered with something unusable; <see cref="VeniceApiException.MayHaveBeenCharged"/> says whether it may have cost something.</exception>
    public virtual async Task<GeneratedImages> CreateAsync(SimpleGenerateImageRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Noted(request, ImageAnswers.From(await _api.Image.SimpleGenerateImageAsync(request, cancellationToken).ConfigureAwait(false)));
    }

    /// <summary>Lists the names that <see cref="GenerateImageRequest.StylePreset"/> accepts. Free, and open without a key.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="VeniceApiException">The service failed, or answered with something unusable.</exception>
    public virtual async Task<VeniceList<string>> ListStylesAsync(CancellationToken cancellationToken = default)
    {
        var answer = await _api.Image.ListImageStylesAsync(cancellationToken).ConfigureAwait(false);
        return new(answer.Value.Data, answer.ContractViolations);
    }

    /// <summary>Enlarges a picture to twice or four times its width and height. The result is PNG.</summary>
    /// <param name="request">The picture and the factor.</param>
    /// <param name="cancellationToken">Gives up waiting; the service may charge all the same.</param>
    /// <exception cref="VeniceValidationException">The request breaks the contract; nothing was sent.</exception>
    /// <exception cref="VeniceSpendingLimitException">It would go beyond the client's <see cref="SpendingLimit"/>; nothing was sent.</exception>
    /// <exception cref="VeniceApiException">The service refused, failed, or answered with something unusable; <see cref="VeniceApiException.MayHaveBeenCharged"/> says whether it may have cost something.</exception>
    public virtual async Task<ImageDownload> UpscaleAsync(UpscaleImageRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Noted(request, new ImageDownload(await _api.Image.UpscaleImageAsync(request, cancellationToken).ConfigureAwait(false)));
    }

    /// <summary>Changes a picture as a text asks.</summary>
    /// <param name="request">The picture and the change.</param>
    /// <param name="cancellationToken">Gives up waiting; the service may charge all the same.</param>
    /// <exception cref="VeniceValidationException">The request breaks the contract; nothing was sent.</exception>
    /// <exception cref="VeniceSpendingLimitException">It would go beyond the client's <see cref="SpendingLimit"/>; nothing was sent.</exception>
    /// <exception cref="VeniceApiException">The service refused, failed, or answered with something unusable; <see cref="VeniceApiException.MayHaveBeenCharged"/> says whether it may have cost something.</exception>
    public virtual async Task<ImageDownload> EditAsync(EditImageRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Noted(request, new ImageDownload(await _api.Image.EditImageAsync(request, cancellationToken).ConfigureAwait(false)));
    }

    /// <summary>Combines several pictures as a text asks.</summary>
    /// <param name="request">The pictures, the base first, and the change.</param>
    /// <param name="cancellationToken">Gives up waiting; the service may charge all the same.</param>
    /// <exception cref="VeniceValidationException">The request breaks the contract; nothing was sent.</exception>
    /// <exception cref="VeniceSpendingLimitException">It would go beyond the client's <see cref="SpendingLimit"/>; nothing was sent.</exception>
    /// <exception cref="VeniceApiException">The service refused, failed, or answered with something unusable; <see cref="VeniceApiException.MayHaveBeenCharged"/> says whether it may have cost something.</exception>
    public virtual async Task<ImageDownload> MultiEditAsync(MultiEditImageRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Noted(request, new ImageDownload(await _api.Image.MultiEditImageAsync(request, cancellationToken).ConfigureAwait(false)));
    }

    /// <summary>Cuts the subject of a picture out of its background. The result is PNG with transparency.</summary>
    /// <param name="request">The picture.</param>
    /// <param name="cancellationToken">Gives up waiting; the service may charge all the same.</param>
    /// <exception cref="VeniceValidationException">The request breaks the contract; nothing was sent.</exception>
    /// <exception cref="VeniceSpendingLimitException">It would go beyond the client's <see cref="SpendingLimit"/>; nothing was sent.</exception>
    /// <exception cref="VeniceApiException">The service refused, failed, or answered with something unusable; <see cref="VeniceApiException.MayHaveBeenCharged"/> says whether it may have cost something.</exception>
    public virtual async Task<ImageDownload> RemoveBackgroundAsync(BackgroundRemoveImageRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Noted(request, new ImageDownload(await _api.Image.BackgroundRemoveImageAsync(request, cancellationToken).ConfigureAwait(false)));
    }

    private GeneratedImages Noted(IImageRequest request, GeneratedImages images)
    {
        images.Warnings = WarningsOf(request, images.Details);
        return images;
    }

    private ImageDownload Noted(IImageRequest request, ImageDownload download)
    {
        download.Warnings = WarningsOf(request, download.Details);
        return download;
    }

    /// <summary>What did not fit the model, by the catalogue as it is known: nothing is asked for it. A model that it does not know is new, or the catalogue old.</summary>
    private IReadOnlyList<Violation> WarningsOf(IImageRequest request, AnswerDetails details)
    {
        if (details.Deprecation is { } notice)
        {
            Deprecations.Note(details.ModelId ?? request.Describe().Model, notice);
        }

        if (_checks == ModelCheckMode.Off || _catalogue.IsEmpty)
        {
            return [];
        }

        if (_lastCheck.Find(details.Headers) is { } known)
        {
            return known.Violations;
        }

        var job = request.Describe();
        return _catalogue.Peek(job.Kind)?.Check(job) is { Model: not null } check ? check.Violations : [];
    }
}
