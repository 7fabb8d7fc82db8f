namespace Venice.OpenApi.Http;

/// <summary>Writes values in OpenAPI's styles.</summary>
internal static class ParameterText
{
    /// <summary>A path's piece: simple, label or matrix.</summary>
    public static string Path(string name, ApiValue value, ParameterStyle style, bool explode, Func<string, string> encode)
    {
        var (prefix, separator) = style switch
        {
            ParameterStyle.Label => (".", explode ? "." : ","),
            ParameterStyle.Matrix => (explode ? ";" : $";{encode(name)}=", explode ? ";" : ","),
            _ => ("", ","),
        };
        var parts = value switch
        {
            { Items: { } items } => items.Select(item => style == ParameterStyle.Matrix && explode ? $"{encode(name)}={encode(item.Text)}" : encode(item.Text)),
            { Members: { } members } => members.Select(member => $"{encode(member.Key)}{(explode ? '=' : ',')}{encode(member.Value.Text)}"),
            _ => [style == ParameterStyle.Matrix && explode ? $"{encode(name)}={encode(value.Text)}" : encode(value.Text)],
        };
        return prefix + string.Join(separator, parts);
    }

    /// <summary>A header's value; nothing is encoded there.</summary>
    public static string Header(ApiValue value, bool explode) => Path("", value, ParameterStyle.Simple, explode, static text => text);

    /// <summary>A query's, form's or cookie's pairs: form, delimited or deep object.</summary>
    public static IEnumerable<string> Pairs(string name, ApiValue value, ParameterStyle style, bool explode, Func<string, string> encode)
    {
        // names are never allowed reserved characters
        var key = PercentEncoding.Encode(name);
        if (style == ParameterStyle.DeepObject && value.Members is not null)
        {
            return DeepPairs(name, value, encode);
        }

        if (value.Items is { } items)
        {
            var delimiter = style switch { ParameterStyle.SpaceDelimited => "%20", ParameterStyle.PipeDelimited => "%7C", _ => "," };
            return explode || style == ParameterStyle.DeepObject
                ? items.Select(item => $"{key}={encode(item.Text)}")
                : [$"{key}={string.Join(delimiter, items.Select(item => encode(item.Text)))}"];
        }

        if (value.Members is { } members)
        {
            var delimiter = style switch { ParameterStyle.SpaceDelimited => "%20", ParameterStyle.PipeDelimited => "%7C", _ => "," };
            return explode
                ? members.SelectMany(member => Pairs(member.Key, member.Value.Members is null ? member.Value : ApiValue.Of(member.Value.Text), ParameterStyle.Form, explode: true, encode))
                : [$"{key}={string.Join(delimiter, members.Select(member => $"{PercentEncoding.Encode(member.Key)}{delimiter}{encode(member.Value.Text)}"))}"];
        }

        return value.IsAbsent ? [] : [$"{key}={encode(value.Text)}"];
    }

    /// <summary>A multipart body's text parts, by the same styles; a part needs no encoding.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Fields(string name, ApiValue value, ParameterStyle style, bool explode)
    {
        var delimiter = style switch { ParameterStyle.SpaceDelimited => ' ', ParameterStyle.PipeDelimited => '|', _ => ',' };
        return value switch
        {
            { Members: { } members } when style == ParameterStyle.DeepObject => members.SelectMany(member => Fields($"{name}[{member.Key}]", member.Value, style, explode)),
            { Members: { } members } when explode => members.SelectMany(static member => Fields(member.Key, ApiValue.Of(member.Value.Text), ParameterStyle.Form, explode: false)),
            { Members: { } members } => [KeyValuePair.Create(name, string.Join(delimiter, members.Select(member => $"{member.Key}{delimiter}{member.Value.Text}")))],
            { Items: { } items } when explode || style == ParameterStyle.DeepObject => items.Select(item => KeyValuePair.Create(name, item.Text)),
            { Items: { } items } => [KeyValuePair.Create(name, string.Join(delimiter, items.Select(static item => item.Text)))],
            { IsAbsent: true } => [],
            _ => [KeyValuePair.Create(name, value.Text)],
        };
    }

    private static IEnumerable<string> DeepPairs(string path, ApiValue value, Func<string, string> encode)
    {
        if (value.Members is { } members)
        {
            return members.SelectMany(member => DeepPairs($"{path}[{member.Key}]", member.Value, encode));
        }

        return value.Items is { } items
            ? items.Select(item => $"{PercentEncoding.Encode(path)}={encode(item.Text)}")
            : [$"{PercentEncoding.Encode(path)}={encode(value.Text)}"];
    }
}
