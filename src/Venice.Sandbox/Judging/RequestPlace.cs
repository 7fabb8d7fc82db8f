using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Venice.Sandbox.Judging;

/// <summary>The address that a request was sent to.</summary>
internal static class RequestPlace
{
    /// <summary>Without the query.</summary>
    public static string Of(HttpRequest request) => UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path);
}
