using System.Globalization;
using Microsoft.Extensions.AI;
using Venice.OpenApi;

namespace Venice;

/// <summary>The pictures that are to be edited: bytes become uploads, addresses are fetched by the service.</summary>
internal static class OriginalImages
{
    private const string UnknownType = "application/octet-stream";

    public static IReadOnlyList<FileInput> Read(IEnumerable<AIContent>? originals) => [.. (originals ?? []).Select(From)];

    private static FileInput From(AIContent? content, int index) => content switch
    {
        DataContent { Data.IsEmpty: true } => throw Refuse(index, "is empty"),

        // what a type that says nothing stands for is found out from the first bytes
        DataContent data when data.MediaType == UnknownType => FileInput.FromBytes(data.Data, data.Name),
        DataContent data when data.HasTopLevelMediaType("image") => FileInput.FromBytes(data.Data, data.Name, data.MediaType),
        DataContent data => throw Refuse(index, $"is {data.MediaType}, which is no picture"),
        UriContent { Uri: { IsAbsoluteUri: true, Scheme: "http" or "https" or "data" } address } => FileInput.FromUri(address),
        UriContent => throw Refuse(index, "is at an address that is not http, https or data, which the service cannot fetch; read it into a DataContent"),
        null => throw Refuse(index, "is null"),
        _ => throw Refuse(index, $"is a {content.GetType().Name}; a DataContent or a UriContent is needed"),
    };

    private static ArgumentException Refuse(int index, string what) =>
        Refusal.OfRequest(string.Create(CultureInfo.InvariantCulture, $"OriginalImages[{index}] {what}."));
}
