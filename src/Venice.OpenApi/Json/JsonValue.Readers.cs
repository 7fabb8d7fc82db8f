using System.Text.Json;

namespace Venice.OpenApi.Json;

/// <content>Readers in the shape of <see cref="JsonValueReader{T}"/>, for the items of lists and maps.</content>
public static partial class JsonValue
{
    /// <summary>A text; see <see cref="JsonReadContext.ReadString"/>.</summary>
    /// <param name="reader">The JSON.</param>
    /// <param name="context">Where what is wrong is told.</param>
    public static string ReadString(ref Utf8JsonReader reader, JsonReadContext context) => context.ReadString(ref reader);

    /// <summary>A truth value; see <see cref="JsonReadContext.ReadBoolean"/>.</summary>
    /// <param name="reader">The JSON.</param>
    /// <param name="context">Where what is wrong is told.</param>
    public static bool ReadBoolean(ref Utf8JsonReader reader, JsonReadContext context) => context.ReadBoolean(ref reader);

    /// <summary>A whole number; see <see cref="JsonReadContext.ReadInt32"/>.</summary>
    /// <param name="reader">The JSON.</param>
    /// <param name="context">Where what is wrong is told.</param>
    public static int ReadInt32(ref Utf8JsonReader reader, JsonReadContext context) => context.ReadInt32(ref reader);

    /// <summary>A whole number; see <see cref="JsonReadContext.ReadInt64"/>.</summary>
    /// <param name="reader">The JSON.</param>
    /// <param name="context">Where what is wrong is told.</param>
    public static long ReadInt64(ref Utf8JsonReader reader, JsonReadContext context) => context.ReadInt64(ref reader);

    /// <summary>A number; see <see cref="JsonReadContext.ReadDouble"/>.</summary>
    /// <param name="reader">The JSON.</param>
    /// <param name="context">Where what is wrong is told.</param>
    public static double ReadDouble(ref Utf8JsonReader reader, JsonReadContext context) => context.ReadDouble(ref reader);

    /// <summary>A number; see <see cref="JsonReadContext.ReadDecimal"/>.</summary>
    /// <param name="reader">The JSON.</param>
    /// <param name="context">Where what is wrong is told.</param>
    public static decimal ReadDecimal(ref Utf8JsonReader reader, JsonReadContext context) => context.ReadDecimal(ref reader);

    /// <summary>A point in time; see <see cref="JsonReadContext.ReadDateTime"/>.</summary>
    /// <param name="reader">The JSON.</param>
    /// <param name="context">Where what is wrong is told.</param>
    public static DateTimeOffset ReadDateTime(ref Utf8JsonReader reader, JsonReadContext context) => context.ReadDateTime(ref reader);

    /// <summary>A date; see <see cref="JsonReadContext.ReadDate"/>.</summary>
    /// <param name="reader">The JSON.</param>
    /// <param name="context">Where what is wrong is told.</param>
    public static DateOnly ReadDate(ref Utf8JsonReader reader, JsonReadContext context) => context.ReadDate(ref reader);

    /// <summary>A time of day; see <see cref="JsonReadContext.ReadTime"/>.</summary>
    /// <param name="reader">The JSON.</param>
    /// <param name="context">Where what is wrong is told.</param>
    public static TimeOnly ReadTime(ref Utf8JsonReader reader, JsonReadContext context) => context.ReadTime(ref reader);

    /// <summary>A UUID; see <see cref="JsonReadContext.ReadGuid"/>.</summary>
    /// <param name="reader">The JSON.</param>
    /// <param name="context">Where what is wrong is told.</param>
    public static Guid ReadGuid(ref Utf8JsonReader reader, JsonReadContext context) => context.ReadGuid(ref reader);

    /// <summary>An address; see <see cref="JsonReadContext.ReadUri"/>.</summary>
    /// <param name="reader">The JSON.</param>
    /// <param name="context">Where what is wrong is told.</param>
    public static Uri ReadUri(ref Utf8JsonReader reader, JsonReadContext context) => context.ReadUri(ref reader);

    /// <summary>Bytes in base64; see <see cref="JsonReadContext.ReadBytes"/>.</summary>
    /// <param name="reader">The JSON.</param>
    /// <param name="context">Where what is wrong is told.</param>
    public static ReadOnlyMemory<byte> ReadBytes(ref Utf8JsonReader reader, JsonReadContext context) => context.ReadBytes(ref reader);

    /// <summary>Any JSON; see <see cref="JsonReadContext.ReadJson"/>.</summary>
    /// <param name="reader">The JSON.</param>
    /// <param name="context">Where what is wrong is told.</param>
    public static JsonElement ReadJson(ref Utf8JsonReader reader, JsonReadContext context) => context.ReadJson(ref reader);

    /// <summary>An emitted type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="reader">The JSON.</param>
    /// <param name="context">Where what is wrong is told.</param>
    public static T ReadModel<T>(ref Utf8JsonReader reader, JsonReadContext context)
        where T : IJsonModel<T> => T.ReadJson(ref reader, context);
}
