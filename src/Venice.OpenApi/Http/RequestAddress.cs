using System.Text;

namespace Venice.OpenApi.Http;

/// <summary>Puts the address of a request together that has parameters in it.</summary>
internal sealed class RequestAddress(CallContext context)
{
    private Dictionary<string, string>? _path;
    private List<string>? _query;

    public void AddPath(string name, ApiValue value, ParameterStyle style, bool explode, bool allowReserved)
    {
        if (value.IsAbsent || (value.Items is null && value.Members is null && value.Text.Length == 0))
        {
            context.Reject(name, "required", "is part of the path and must not be empty.");
        }

        _path ??= new Dictionary<string, string>(StringComparer.Ordinal);
        _path[name] = ParameterText.Path(
            name, value, style, explode, allowReserved ? static text => PercentEncoding.EncodeReserved(text, isPath: true) : PercentEncoding.Encode);
    }

    public void AddQuery(string name, ApiValue value, ParameterStyle style, bool explode, bool allowReserved) =>
        (_query ??= []).AddRange(ParameterText.Pairs(
            name, value, style, explode, allowReserved ? static text => PercentEncoding.EncodeReserved(text, isPath: false) : PercentEncoding.Encode));

    public void AddQueryString(ApiValue value)
    {
        if (!value.IsAbsent)
        {
            (_query ??= []).Add(PercentEncoding.Encode(value.SourceJson ?? value.Text));
        }
    }

    /// <param name="context">The call.</param>
    /// <param name="parameters">What was added; <see langword="null"/> for nothing.</param>
    public static Uri Build(CallContext context, RequestAddress? parameters)
    {
        if (parameters is { _path: not null } or { _query.Count: > 0 })
        {
            return parameters.Create();
        }

        // parsing an address costs more than all else that is done for a small request
        if (context.Operation.FindAddress(context.BaseAddress) is { } known)
        {
            return known;
        }

        var address = (parameters ?? new RequestAddress(context)).Create();
        context.Operation.KeepAddress(context.BaseAddress, address);
        return address;
    }

    private Uri Create()
    {
        var path = ExpandTemplate();
        RefuseDotSegments(path);
        var address = new StringBuilder(context.BaseAddress);
        if (!path.StartsWith('/'))
        {
            address.Append('/');
        }

        address.Append(path);
        var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        foreach (var pair in _query ?? [])
        {
            address.Append(separator).Append(pair);
            separator = '&';
        }

        return new Uri(address.ToString());
    }

    private string ExpandTemplate()
    {
        var template = context.Operation.Path;
        var path = new StringBuilder();
        var position = 0;
        while (template.IndexOf('{', position) is var open and >= 0 && template.IndexOf('}', open) is var close and >= 0)
        {
            var name = template[(open + 1)..close];
            var value = _path?.GetValueOrDefault(name);
            if (value is null)
            {
                context.Reject(name, "required", "is part of the path and must not be empty.");
            }

            path.Append(template, position, open - position).Append(value);
            position = close + 1;
        }

        return path.Append(template, position, template.Length - position).ToString();
    }

    /// <summary>Two dots go up a level: <see cref="Uri"/>, and servers, would call another operation, and percent-encoding does not stop them.</summary>
    private void RefuseDotSegments(string path)
    {
        var end = path.IndexOf('?', StringComparison.Ordinal);
        foreach (var segment in (end < 0 ? path : path[..end]).Split('/'))
        {
            if (segment is "." or ".." || (segment.Contains('%', StringComparison.Ordinal)
                && segment.Replace("%2E", ".", StringComparison.OrdinalIgnoreCase) is "." or ".."))
            {
                context.Reject((_path ?? []).FirstOrDefault(pair => pair.Value.Contains(segment, StringComparison.Ordinal)).Key ?? "", "pattern", "must not be made of dots alone: it is part of the path.");
            }
        }
    }
}
