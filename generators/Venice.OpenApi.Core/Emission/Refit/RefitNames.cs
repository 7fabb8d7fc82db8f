namespace Venice.OpenApi.Emission.Refit;

/// <summary>All that emitted code knows of Refit; the less, the more of its versions it compiles against.</summary>
internal static class RefitNames
{
    /// <summary>Refit's analyzers judge whether Refit's generator could make a stub. Here is one.</summary>
    public const string Silence = "#pragma warning disable RF001, RF002, RF003, RF004, RF005, RF006, RF007";

    public const string Attribute = "global::Refit.";
    public const string Service = "global::Refit.RestService";
    public const string Settings = "global::Refit.RefitSettings";
    public const string ApiException = "global::Refit.ApiException";
    public const string ApiRequestException = "global::Refit.ApiRequestException";
    public const string StreamPart = "global::Refit.StreamPart";
    public const string Headers = "global::System.Collections.Generic.IDictionary<string, string>";
    public const string HttpClient = "global::System.Net.Http.HttpClient";
    public const string HttpResponse = "global::System.Net.Http.HttpResponseMessage";
    public const string ApiCall = TypeNames.Runtime + ".Http.ApiCall";
}
