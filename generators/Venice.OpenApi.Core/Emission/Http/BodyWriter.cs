using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Http;

/// <summary>Hands the body over in the representation that fits: an upload when there is a file to upload, else the one that is cheapest to read.</summary>
internal static class BodyWriter
{
    /// <param name="serializer">An expression for the method that makes JSON content of a value, when another library has one; the runtime's own otherwise.</param>
    public static void Write(SourceWriter writer, RequestModel request, bool mayBeNull, string? serializer = null)
    {
        if (request.Body is not { Representations.Count: > 0 } body)
        {
            return;
        }

        if (body.PropertyName is not { } property)
        {
            if (mayBeNull)
            {
                writer.Gap().Open("if (request is not null)");
                WriteOne(writer, request, body, "request", serializer);
                writer.Close().Gap();
            }
            else
            {
                WriteOne(writer, request, body, "request", serializer);
            }
        }
        else if (body.Presence == Presence.Required)
        {
            WriteOne(writer, request, body, "request." + property, serializer);
        }
        else
        {
            writer.Gap().Open($"if ({ValueExpressions.Readable(body.Presence, "request." + property)} is {{ }} body)");
            WriteOne(writer, request, body, "body", serializer);
            writer.Close().Gap();
        }
    }

    private static void WriteOne(SourceWriter writer, RequestModel request, BodyModel body, string access, string? serializer)
    {
        var plain = Plain(body);
        var upload = body.Representations.FirstOrDefault(static item => item.Kind == ContentKind.Multipart);
        if (upload is null || upload == plain || !MayHoldFiles(upload))
        {
            Write(writer, request, body, plain, access, serializer);
            return;
        }

        writer.Gap().Open($"if (call.PrefersUpload({access}))");
        Write(writer, request, body, upload, access, serializer);
        writer.Close().Open("else");
        Write(writer, request, body, plain, access, serializer);
        writer.Close().Gap();
    }

    /// <summary>What is taken when nothing has to be uploaded; bytes go as they are, wherever that is possible.</summary>
    private static RepresentationModel Plain(BodyModel body)
    {
        ContentKind[] preferred = body.Type.Kind == TypeKind.File
            ? [ContentKind.Binary, ContentKind.Multipart, ContentKind.Json]
            : [ContentKind.Json, ContentKind.Form, ContentKind.Multipart, ContentKind.Text, ContentKind.Binary];
        return preferred.Select(kind => body.Representations.FirstOrDefault(item => item.Kind == kind)).FirstOrDefault(static item => item is not null)
            ?? body.Representations[0];
    }

    // records and unions may hold files further inside; the call finds out
    private static bool MayHoldFiles(RepresentationModel upload) => upload.Parts.Any(static part => MayHoldFiles(part.Type));

    private static bool MayHoldFiles(TypeModel type)
    {
        while (type.Item is { } item)
        {
            type = item;
        }

        return type.Kind is TypeKind.File or TypeKind.Record or TypeKind.Union;
    }

    private static void Write(SourceWriter writer, RequestModel request, BodyModel body, RepresentationModel representation, string access, string? serializer)
    {
        var mediaType = CSharpLiteral.String(representation.MediaType);
        switch (representation.Kind)
        {
            case ContentKind.Json when serializer is not null:
                writer.Line($"call.ContentBody({mediaType}, {access}, {serializer});");
                break;
            case ContentKind.Json when JsonCalls.IsSelfDescribing(body.Type with { IsNullable = false }):
                writer.Line($"call.JsonBody({mediaType}, {access});");
                break;
            case ContentKind.Json:
                writer.Line($"call.JsonBody({mediaType}, {access}, {JsonCalls.Writer(body.Type with { IsNullable = false })});");
                break;
            case ContentKind.Multipart:
                FormWriter.Multipart(writer, representation, access, request.Parameters.Where(static parameter => parameter.Location == ParameterLocation.PartHeader));
                break;
            case ContentKind.Form:
                FormWriter.UrlEncoded(writer, representation, access);
                break;
            case ContentKind.Binary when body.Type.Kind == TypeKind.File:
                var types = body.Representations.Where(static item => item.Kind == ContentKind.Binary).Select(static item => CSharpLiteral.String(item.MediaType));
                writer.Line($"call.BinaryBody({access}, {string.Join(", ", types)});");
                break;
            case ContentKind.Text or ContentKind.Binary:
                writer.Line($"call.TextBody({mediaType}, {ValueExpressions.OfMember(body.Type, Presence.Required, access)});");
                break;
        }
    }
}
