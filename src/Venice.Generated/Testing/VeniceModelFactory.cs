using System.Collections.ObjectModel;
using System.Net;
using System.Text.Json;
using Venice.OpenApi;
using Venice.OpenApi.Validation;

namespace Venice;

/// <summary>
/// Makes what only the service makes otherwise, for tests of applications: override the methods of <see cref="VeniceClient"/> and its parts that your code calls, and
/// answer with these. The emitted types, such as <see cref="ModelInfo"/>, can be made as they are, and so can the records, such as <see cref="PriceEstimate"/>.
/// </summary>
public static partial class VeniceModelFactory
{
    /// <summary>The pictures of one call.</summary>
    /// <param name="images">The pictures; <see cref="Venice.GeneratedImage.FromBytes"/> makes one.</param>
    /// <param name="headers">The headers that came with them, such as <c>x-venice-is-blurred</c>.</param>
    /// <param name="timing">Where the time went; all zero when <see langword="null"/>.</param>
    /// <param name="contractViolations">What the answer lacked; nothing when <see langword="null"/>.</param>
    /// <param name="warnings">What did not fit the model; nothing when <see langword="null"/>.</param>
    /// <param name="id">The service's name for the call.</param>
    /// <param name="seed">The seed that the pictures were made from.</param>
    /// <param name="requestEcho">The request as the service understood it.</param>
    public static GeneratedImages GeneratedImages(
        IEnumerable<GeneratedImage> images,
        IEnumerable<KeyValuePair<string, string>>? headers = null,
        ImageTiming? timing = null,
        IReadOnlyList<Violation>? contractViolations = null,
        IReadOnlyList<Violation>? warnings = null,
        string? id = null,
        long? seed = null,
        JsonElement? requestEcho = null)
    {
        ArgumentNullException.ThrowIfNull(images);
        return new([.. images], new AnswerDetails(new ApiHeaders(headers ?? [])), contractViolations ?? [])
        {
            Timing = timing ?? new() { InferenceDuration = 0, InferencePreprocessingTime = 0, InferenceQueueTime = 0, Total = 0 },
            Warnings = warnings ?? [],
            Id = id,
            Seed = seed,
            RequestEcho = requestEcho,
        };
    }

    /// <summary>A picture that the service answered with the address of.</summary>
    /// <param name="address">The address.</param>
    public static GeneratedImage GeneratedImage(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new(default, address);
    }

    /// <summary>A picture as <see cref="VeniceImages.GenerateToFilesAsync"/> tells of it: in a file, and not in memory.</summary>
    /// <param name="path">The file, which has to be there.</param>
    /// <exception cref="IOException">The file is not there, or cannot be read.</exception>
    public static GeneratedImage GeneratedImageInFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var bytes = File.ReadAllBytes(path);
        return new(Path.GetFullPath(path), bytes.Length, ImageHeader.Read(bytes));
    }

    /// <summary>A picture on its way.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="mediaType">The announced type, such as <c>image/png</c>.</param>
    /// <param name="headers">The headers that came with it.</param>
    /// <param name="warnings">What did not fit the model; nothing when <see langword="null"/>.</param>
    public static ImageDownload ImageDownload(
        Stream content, string? mediaType = null, IEnumerable<KeyValuePair<string, string>>? headers = null, IReadOnlyList<Violation>? warnings = null) =>
        new(new ApiDownload(HttpStatusCode.OK, content, mediaType, length: null, new ApiHeaders(headers ?? []))) { Warnings = warnings ?? [] };

    /// <summary>What stands in a picture's EXIF data.</summary>
    /// <param name="texts">The texts by their names in the EXIF standard, such as <c>UserComment</c>.</param>
    public static ImageMetadata ImageMetadata(IReadOnlyDictionary<string, string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return new(texts);
    }

    /// <summary>The models of one kind. They can be asked for checks and prices like the service's own.</summary>
    /// <param name="models">The models; those of another kind are left out.</param>
    /// <param name="type">Their kind; <see cref="ModelType.Image"/> when <see langword="null"/>.</param>
    /// <param name="traits">The id of the model behind each trait.</param>
    /// <param name="compatibilityMapping">The id of the model that answers for each name of another vendor.</param>
    /// <param name="loadedAt">When the service told this.</param>
    /// <param name="contractViolations">What the answers lacked; nothing when <see langword="null"/>.</param>
    public static ModelCatalogue ModelCatalogue(
        IEnumerable<ModelInfo> models,
        ModelType? type = null,
        IReadOnlyDictionary<string, string>? traits = null,
        IReadOnlyDictionary<string, string>? compatibilityMapping = null,
        DateTimeOffset loadedAt = default,
        IReadOnlyList<Violation>? contractViolations = null)
    {
        ArgumentNullException.ThrowIfNull(models);
        return new(type ?? ModelType.Image, models, traits ?? ReadOnlyDictionary<string, string>.Empty, compatibilityMapping ?? ReadOnlyDictionary<string, string>.Empty, loadedAt)
        {
            ContractViolations = contractViolations ?? [],
        };
    }

    /// <summary>What of a request does not fit its model.</summary>
    /// <param name="violations">What does not fit; empty when all does.</param>
    /// <param name="model">The model; <see langword="null"/> when the catalogue has none of that name.</param>
    public static ModelCheck ModelCheck(IReadOnlyList<Violation> violations, ImageModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(violations);
        return new(model, violations);
    }

    /// <summary>A payment, and what became of it.</summary>
    /// <param name="outcome">What is known of it.</param>
    /// <param name="amountUsd">The amount that was signed, in US dollars.</param>
    /// <param name="creditedUsd">The credit that was added, in US dollars.</param>
    /// <param name="balanceUsd">The wallet's credit after it, in US dollars.</param>
    /// <param name="paymentId">The service's name for it.</param>
    /// <param name="transactionHash">The transaction on the network.</param>
    /// <param name="validUntil">Until when it can be carried out.</param>
    /// <param name="nonce">Its nonce, 0x and 64 hexadecimal digits; all zero when <see langword="null"/>.</param>
    /// <param name="failure">Why there was no answer.</param>
    public static TopUpResult TopUpResult(
        TopUpOutcome outcome,
        decimal amountUsd,
        decimal? creditedUsd = null,
        decimal? balanceUsd = null,
        string? paymentId = null,
        string? transactionHash = null,
        DateTimeOffset validUntil = default,
        string? nonce = null,
        VeniceException? failure = null) =>
        new(outcome, new SentPayment(amountUsd, nonce ?? "0x" + new string('0', 64), validUntil, new HashSet<string>(StringComparer.Ordinal)))
        {
            CreditedUsd = creditedUsd,
            BalanceUsd = balanceUsd,
            PaymentId = paymentId,
            TransactionHash = transactionHash,
            Failure = failure,
        };
}
