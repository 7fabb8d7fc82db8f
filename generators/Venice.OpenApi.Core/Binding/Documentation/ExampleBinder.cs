using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Documentation;

/// <summary>A call of each operation as somebody would write it: the members that are required, with the document's examples where it has some.</summary>
internal sealed class ExampleBinder(IEnumerable<RecordModel> records, IEnumerable<EnumModel> enums, IEnumerable<UnionModel> unions)
{
    private const int Deepest = 3;
    private const int LongestText = 60;

    /// <summary>Records inside are written until an example has so many members: wide ones inside each other would multiply.</summary>
    private const int MostMembers = 100;

    private readonly Dictionary<string, RecordModel> _records = records.ToDictionary(static record => record.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, EnumModel> _enums = enums.ToDictionary(static item => item.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, UnionModel> _unions = unions.ToDictionary(static union => union.Name, StringComparer.Ordinal);
    private int _membersLeft;

    /// <param name="property">The root client's property that holds the interface.</param>
    public InterfaceModel Write(InterfaceModel api, string property) =>
        api with { Operations = api.Operations.Select(operation => operation with { Example = Example(operation, property) }).ToEquatableArray() };

    private ExampleModel Example(OperationModel operation, string property)
    {
        if (operation.Request is not { } request || !_records.TryGetValue(request.TypeName, out var record))
        {
            return new(property, null, []);
        }

        _membersLeft = MostMembers;
        var members = Members(record, Deepest);
        return request.IsOptional && members.Count == 0 ? new(property, null, []) : new(property, record.Name, members.ToEquatableArray());
    }

    private List<string> Members(RecordModel record, int depth)
    {
        // one of several that nobody is asked for by itself
        var chosen = record.Rules.Where(static rule => rule is { When: null, Kind: RuleKind.ExactlyOne or RuleKind.AtLeastOne })
            .Where(rule => !rule.Properties.Any(name => record.Properties.Any(property => property.Name == name && IsRequired(property))))
            .Select(static rule => rule.Properties[0])
            .ToList();
        var written = record.Properties.Where(property => IsRequired(property) || chosen.Contains(property.Name)).ToList();
        _membersLeft -= written.Count;
        return written.ConvertAll(property => $"{property.Name} = {Value(property, depth)}");
    }

    private static bool IsRequired(PropertyModel property) => property is { Presence: Presence.Required or Presence.RequiredNullable, ConstantLiteral: null, IsInternal: false };

    private string Value(PropertyModel property, int depth)
    {
        if (property.Example is { } example && property.Type.Kind != TypeKind.Enum)
        {
            return example;
        }

        var known = property.Type.Name is { } name && _enums.TryGetValue(name, out var values) ? values.Members.FirstOrDefault(member => LiteralText.Quote(member.Value) == property.Example) : null;
        return known is not null ? $"{property.Type.Name}.{known.Name}" : Value(property.Type, property.Constraints, property.WireName, depth) ?? "null!";
    }

    private string? Value(TypeModel type, ConstraintModel constraints, string name, int depth) => type.Kind switch
    {
        TypeKind.String => Text(constraints, name),
        TypeKind.Boolean => constraints.Values.IsEmpty ? "true" : constraints.Values[0],
        TypeKind.Int32 => Number(constraints, ""),
        TypeKind.Int64 => Number(constraints, "L"),
        TypeKind.Double => Number(constraints, "d"),
        TypeKind.Decimal => Number(constraints, "m"),
        TypeKind.DateTime => "DateTimeOffset.UtcNow",
        TypeKind.Date => "new DateOnly(2030, 1, 31)",
        TypeKind.Time => "new TimeOnly(12, 30)",
        TypeKind.Guid => "Guid.NewGuid()",
        TypeKind.Uri => "new Uri(\"https://example.com/\")",
        TypeKind.Bytes => "File.ReadAllBytes(\"input.bin\")",
        TypeKind.Json => "JsonDocument.Parse(\"{}\").RootElement",
        TypeKind.File => "FileInput.FromFile(\"input.png\")",
        TypeKind.List => $"[{(type.Item is { } item && depth > 0 ? Value(item, constraints.Items ?? ConstraintModel.None, name, depth - 1) : null)}]",
        TypeKind.Map => $"new Dictionary<string, {Name(type.Item!)}>()",
        TypeKind.Enum => _enums.TryGetValue(type.Name!, out var values) && values.Members.FirstOrDefault(static member => member.Documentation.Obsolete is null) is { } member ? $"{values.Name}.{member.Name}" : null,
        TypeKind.Record => depth > 0 && _membersLeft > 0 && _records.TryGetValue(type.Name!, out var record) ? Creation(record, depth - 1) : null,
        _ => depth > 0 && _membersLeft-- > 0 && _unions.TryGetValue(type.Name!, out var union) ? Case(union, name, depth - 1) : null,
    };

    private string Creation(RecordModel record, int depth) => Members(record, depth) is { Count: > 0 } members ? $"new {record.Name} {{ {string.Join(", ", members)} }}" : $"new {record.Name}()";

    private string? Case(UnionModel union, string name, int depth) => union.Cases
        .Select(item => Value(item.Type, item.Constraints, name, depth) is { } value ? $"{union.Name}.From{item.Name}({value})" : null)
        .FirstOrDefault(static value => value is not null);

    // the name of the member tells what is meant better than any text that would be made up
    private static string Text(ConstraintModel constraints, string name)
    {
        var text = constraints.Values.IsEmpty ? name : constraints.Values[0];
        text = text.Length < constraints.MinLength && constraints.MinLength <= LongestText ? text.PadRight(constraints.MinLength.Value, '.') : text;
        return LiteralText.Quote(text.Length > constraints.MaxLength ? text.Substring(0, constraints.MaxLength.Value) : text);
    }

    private static string Number(ConstraintModel constraints, string suffix)
    {
        var number = !constraints.Values.IsEmpty ? constraints.Values[0]
            : constraints.Minimum is { IsExclusive: false } minimum ? minimum.Number
            : constraints.MultipleOf ?? (constraints.Maximum is { IsExclusive: false } maximum && constraints.Minimum is null ? maximum.Number : "1");
        return number + suffix;
    }

    private static string Name(TypeModel type) => type.Kind switch
    {
        TypeKind.String => "string",
        TypeKind.Boolean => "bool",
        TypeKind.Int32 => "int",
        TypeKind.Int64 => "long",
        TypeKind.Double => "double",
        TypeKind.Decimal => "decimal",
        TypeKind.DateTime => "DateTimeOffset",
        TypeKind.Date => "DateOnly",
        TypeKind.Time => "TimeOnly",
        TypeKind.Bytes => "ReadOnlyMemory<byte>",
        TypeKind.Json => "JsonElement",
        TypeKind.File => "FileInput",
        TypeKind.List => $"IReadOnlyList<{Name(type.Item!)}>",
        TypeKind.Map => $"IReadOnlyDictionary<string, {Name(type.Item!)}>",
        TypeKind.Guid or TypeKind.Uri => type.Kind.ToString(),
        _ => type.Name!,
    } + (type.IsNullable ? "?" : "");
}
