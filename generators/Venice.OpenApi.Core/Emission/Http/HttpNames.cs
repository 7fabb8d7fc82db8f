namespace Venice.OpenApi.Emission.Http;

/// <summary>The runtime's and the framework's names that emitted HTTP code uses.</summary>
internal static class HttpNames
{
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string AsyncEnumerable = "global::System.Collections.Generic.IAsyncEnumerable";
    public const string ConfigureAwait = "global::System.Threading.Tasks.TaskAsyncEnumerableExtensions.ConfigureAwait";
    public const string EnumeratorCancellation = "global::System.Runtime.CompilerServices.EnumeratorCancellation";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string ApiResponse = TypeNames.Runtime + ".ApiResponse";
    public const string EmptyApiResponse = TypeNames.Runtime + ".EmptyApiResponse";
    public const string ApiDownload = TypeNames.Runtime + ".ApiDownload";
    public const string ServerSentEvent = TypeNames.Runtime + ".ServerSentEvent";
    public const string PayloadOptions = TypeNames.Runtime + ".PayloadOptions";
    public const string PayloadPlaces = TypeNames.Runtime + ".Payloads.PayloadPlaces";
    public const string ApiHeaders = TypeNames.Runtime + ".ApiHeaders";
    public const string ApiException = TypeNames.Runtime + ".ApiException";
    public const string RequestValidationException = TypeNames.Runtime + ".RequestValidationException";
    public const string ApiClientOptions = TypeNames.Runtime + ".ApiClientOptions";
    public const string ApiTransport = TypeNames.Runtime + ".Http.ApiTransport";
    public const string ApiOperation = TypeNames.Runtime + ".Http.ApiOperation";
    public const string ApiAnswer = TypeNames.Runtime + ".Http.ApiAnswer";
    public const string ApiValue = TypeNames.Runtime + ".Http.ApiValue";
    public const string ParameterStyle = TypeNames.Runtime + ".Http.ParameterStyle";
}
