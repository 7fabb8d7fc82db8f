using Venice.OpenApi.Document;

namespace Venice.OpenApi.Parsing;

/// <summary>A schema on the way of <see cref="AllOfCycles"/>, and which of its parts comes next: its reference, then the members of its <c>allOf</c>.</summary>
internal sealed class AllOfStep(OpenApiSchema schema, Dictionary<OpenApiSchema, List<OpenApiSchema>> compositions)
{
    private readonly List<OpenApiSchema>? _members = compositions.TryGetValue(schema, out var members) ? members : null;
    private int _next = -1;
    private bool _dropped;

    public OpenApiSchema Schema { get; } = schema;

    /// <summary>True while the part handed out last is a member by reference, and still there.</summary>
    public bool IsAtReference => _next > 0 && !_dropped && _members![_next - 1].Reference is not null;

    public OpenApiSchema? Next()
    {
        _dropped = false;
        if (_next < 0)
        {
            _next = 0;
            if (Schema.Reference is { } reference)
            {
                return reference;
            }
        }

        return _members is not null && _next < _members.Count ? _members[_next++] : null;
    }

    public OpenApiSchema DropMember()
    {
        _next--;
        _dropped = true;
        var member = _members![_next];
        _members.RemoveAt(_next);
        return member;
    }
}
