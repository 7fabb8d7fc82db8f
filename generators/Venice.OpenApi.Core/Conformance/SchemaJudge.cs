using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Conformance;

/// <summary>One judgement: walks value and schema together, within bounds of depth and effort.</summary>
internal sealed class SchemaJudge(SchemaWalkOptions options)
{
    /// <summary>Schemas inside of schemas, references followed. A reader lets no value through that is deeper.</summary>
    private const int MaxDepth = 256;

    /// <summary>Pairs of schema and value. Alternatives inside of alternatives multiply.</summary>
    private const int MaxSteps = 1_000_000;

    /// <summary>What is being judged: a schema that comes back to itself at the same value adds nothing.</summary>
    private readonly HashSet<(OpenApiSchema Schema, SpecNode Value)> _open = [];

    private int _depth;
    private int _steps;
    private bool _gaveUp;

    public SchemaWalkOptions Options { get; } = options;

    public IReadOnlyList<SchemaViolation> Judge(OpenApiSchema schema, SpecNode value)
    {
        var found = new List<SchemaViolation>();
        Judge(schema, value, ValuePath.Root, found);
        if (_gaveUp)
        {
            found.Add(new("", "depth", $"Is too deep: more than {MaxDepth} levels, or alternatives that multiply, cannot be checked."));
        }

        return found;
    }

    public void Judge(OpenApiSchema written, SpecNode value, ValuePath path, List<SchemaViolation> found)
    {
        var schema = written.Resolved;
        if (_depth == MaxDepth || _steps == MaxSteps)
        {
            _gaveUp = true;
        }

        if (_gaveUp || !_open.Add((schema, value)))
        {
            return;
        }

        _depth++;
        _steps++;
        JudgeOpen(schema, value, path, found);
        _depth--;
        _open.Remove((schema, value));
    }

    /// <summary>The violations of one alternative, apart from the others.</summary>
    public List<SchemaViolation> Try(OpenApiSchema schema, SpecNode value, ValuePath path)
    {
        var found = new List<SchemaViolation>();
        Judge(schema, value, path, found);
        return found;
    }

    private void JudgeOpen(OpenApiSchema schema, SpecNode value, ValuePath path, List<SchemaViolation> found)
    {
        if (schema.BooleanSchema is { } anything)
        {
            if (!anything)
            {
                found.Add(new(path.ToString(), "false", "is not allowed here."));
            }

            return;
        }

        var kind = ValueKind.Of(value);
        if (schema.IsNullable && kind == OpenApiTypes.Null)
        {
            return;
        }

        if (schema.Reference is { } reference)
        {
            Judge(reference, value, path, found);
        }

        // A value of the wrong type breaks one rule; that it is not in the enumeration either is no news.
        if (ValueKeywords.JudgeType(schema, kind, path, found))
        {
            ValueKeywords.JudgeValue(Options, schema, value, path, found);
            JudgeByKind(schema, value, path, found);
            CompositionKeywords.Judge(this, schema, value, path, found);
        }
    }

    private void JudgeByKind(OpenApiSchema schema, SpecNode value, ValuePath path, List<SchemaViolation> found)
    {
        switch (value)
        {
            case SpecMap map:
                ObjectKeywords.Judge(this, schema, map, path, found);
                break;
            case SpecList list:
                ArrayKeywords.Judge(this, schema, list, path, found);
                break;
            case SpecScalar { IsString: true } text:
                StringKeywords.Judge(schema, text.Text, path, found);
                break;
            case SpecScalar { Kind: SpecScalarKind.Integer or SpecScalarKind.Number } number:
                NumberKeywords.Judge(schema, number.Text, path, found);
                break;
        }
    }
}
