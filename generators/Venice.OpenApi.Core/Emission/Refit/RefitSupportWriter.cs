using Venice.OpenApi.Emission.Http;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Refit;

/// <summary>What the methods of a stub share: sending, errors and reading, as Refit's settings say.</summary>
internal static class RefitSupportWriter
{
    public static void Write(SourceWriter writer, RefitApiModel model)
    {
        Send(writer);
        if (model.Methods.Any(static method => method.Kind == RefitMethodKind.Content))
        {
            Error(writer);
        }

        if (model.Methods.Any(static method => method.Kind == RefitMethodKind.Content && method.Answer.Kind == ContentKind.Json))
        {
            Read(writer);
        }

        if (model.Methods.Any(static method => method.Kind == RefitMethodKind.Upload))
        {
            File(writer);
        }
    }

    private static void Send(SourceWriter writer) => writer.Gap().Lines($$"""
        private async {{HttpNames.Task}}<{{RefitNames.HttpResponse}}> SendAsync(
            {{RefitNames.ApiCall}} call,
            {{RefitNames.Headers}}? headers,
            bool takesBearer,
            {{HttpNames.CancellationToken}} cancellationToken,
            params string[] otherCredentials)
        {
            if (headers is not null)
            {
                foreach (var header in headers)
                {
                    call.Header(header.Key, {{HttpNames.ApiValue}}.Of(header.Value));
                }
            }

            // not disposed: exceptions carry it, and the settings may look into it
            var message = await call.CreateMessageAsync(cancellationToken).ConfigureAwait(false);

            // Refit's handler replaces the value of this header, and only where there is one
            if (takesBearer && !message.Headers.Contains("Authorization") && !_client.DefaultRequestHeaders.Contains("Authorization")
                && !global::System.Array.Exists(otherCredentials, name => message.Headers.Contains(name) || _client.DefaultRequestHeaders.Contains(name)))
            {
                message.Headers.Authorization = new global::System.Net.Http.Headers.AuthenticationHeaderValue("Bearer");
            }

            try
            {
                return await _client.SendAsync(message, global::System.Net.Http.HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            }
            catch (global::System.Exception exception) when (exception is not global::System.OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                throw new {{RefitNames.ApiRequestException}}(message, message.Method, _settings, exception);
            }
        }
        """);

    private static void Error(SourceWriter writer) => writer.Gap().Lines($$"""
        private async {{HttpNames.Task}} ThrowIfErrorAsync({{RefitNames.HttpResponse}} response)
        {
            if (await _settings.ExceptionFactory(response).ConfigureAwait(false) is { } exception)
            {
                throw exception;
            }
        }
        """);

    private static void Read(SourceWriter writer) => writer.Gap().Lines($$"""
        private async {{HttpNames.Task}}<T> ReadAsync<T>({{RefitNames.HttpResponse}} response, bool mayBeNull, {{HttpNames.CancellationToken}} cancellationToken)
        {
            global::System.Exception? error = null;
            try
            {
                await {{RefitNames.ApiCall}}.BufferAsync(response, _client.MaxResponseContentBufferSize, cancellationToken).ConfigureAwait(false);
                var content = await _settings.ContentSerializer.FromHttpContentAsync<T>(response.Content, cancellationToken).ConfigureAwait(false);
                if (content is not null || mayBeNull)
                {
                    return content!;
                }
            }
            catch (global::System.Exception exception) when (exception is not global::System.OperationCanceledException)
            {
                error = exception;
            }

            // the content is in memory, so the exception holds it: it may have been paid for
            throw await {{RefitNames.ApiException}}.Create(
                "The answer's content is not what the document says.", response.RequestMessage!, response.RequestMessage!.Method, response, _settings, error).ConfigureAwait(false);
        }
        """);

    private static void File(SourceWriter writer) => writer.Gap().Lines($$"""
        private static {{TypeNames.Runtime}}.FileInput ToFile({{RefitNames.StreamPart}} part)
        {
            global::System.ArgumentNullException.ThrowIfNull(part);
            return {{TypeNames.Runtime}}.FileInput.FromStream(part.Value, part.FileName, string.IsNullOrEmpty(part.ContentType) ? null : part.ContentType);
        }
        """);
}
