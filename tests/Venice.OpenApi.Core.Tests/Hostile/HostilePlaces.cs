using System.Globalization;

namespace Venice.OpenApi.Core.Tests.Hostile;

/// <summary>Every place of a document whose text comes near emitted code. <c>§</c> is where the payload goes.</summary>
internal static class HostilePlaces
{
    public static IReadOnlyList<HostilePlace> All { get; } = [.. RootPlaces.All, .. OperationPlaces.All, .. SchemaPlaces.All, .. KeywordPlaces.All];

    /// <summary>A JSON string's inside that means exactly the text, whatever its characters are.</summary>
    public static string Escaped(string text) => string.Concat(text.Select(static c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")));
}
