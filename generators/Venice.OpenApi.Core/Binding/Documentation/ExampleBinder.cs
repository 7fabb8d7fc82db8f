using System.Globalization;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Documentation;

/// <summary>A call of each operation as somebody would write it: the members that are required, with the document's examples where it has some.</summary>
internal sealed class ExampleBinder(IEnumerable<RecordModel> records, IEnumerable<EnumModel> enums, IEnumerable<UnionModel> unions)
{
    private const int Deepest = 3;
    private const int LongestText = 60;
    private const int MostItems = 3;

    /// <summary>An example that is longer teaches nobody, and wide records, inside each other or in many operations, are many.</summary>
    private const int MostValues = 60;

    private readonly Dictionary<string, RecordModel> _records = records.ToDictionary(static record => record.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, EnumModel> _enums = enums.ToDictionary(static item => item.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, UnionModel> _unions = unions.ToDictionary(static union => union.Name, StringComparer.Ordinal);
    private int _values;

    /// <param name="property">The root client's property that holds the interface.</param>
    public InterfaceModel Bind(InterfaceModel api, string property) =>
        api with { Operations = api.Operations.Select(operation => operation with { Example = Example(operation, property) }).ToEquatableArray() };

    /// <returns><see langword="null"/> where it would be too long to help.</returns>
    private ExampleModel? Example(OperationModel operation, string property)
    {
        if (operation.Request is not { } request || !_records.TryGetValue(request.TypeName, out var record))
        {
            return new(property, null, []);
        }

        _values = 0;
        if (Written(record) is not { Count: <= MostValues } written)
        {
            return null;
        }

        var members = Members(written, Deepest);
        return request.IsOptional && members.Count == 0 ? new(property, null, []) : new(property, record.Name, members.ToEquatableArray());
    }

    private List<ExampleMemberModel> Members(IEnumerable<PropertyModel> written, int depth) => [.. written.Select(property => new ExampleMemberModel(property.Name, Value(property, depth)))];

    private static List<PropertyModel> Written(RecordModel record)
    {
        // one of several that nobody is asked for by itself
        var chosen = record.Rules.Where(static rule => rule is { When: null, Kind: RuleKind.ExactlyOne or RuleKind.AtLeastOne })
            .Where(rule => !rule.Properties.Any(name => record.Properties.Any(property => property.Name == name && IsRequired(property))))
            .Select(static rule => rule.Properties[0])
            .ToList();
        return [.. record.Properties.Where(property => IsRequired(property) || chosen.Contains(property.Name))];
    }

    private static bool IsRequired(PropertyModel property) => property is { Presence: Presence.Required or Presence.RequiredNullable, ConstantLiteral: null, IsInternal: false };

    private ExampleValueModel Value(PropertyModel property, int depth)
    {
        if (property.Example is { } example && property.Type.Kind != TypeKind.Enum)
        {
            _values++;
            return new(ExampleKind.Literal, property.Type, example);
        }

        var known = property.Type.Name is { } name && _enums.TryGetValue(name, out var values) ? values.Members.FirstOrDefault(member => LiteralText.Quote(member.Value) == property.Example) : null;
        return known is not null ? new(ExampleKind.Known, property.Type, known.Name) : Value(property.Type, property.Constraints, property.WireName, depth);
    }

    private ExampleValueModel Value(TypeModel type, ConstraintModel constraints, string name, int depth)
    {
        _values++;
        return type.Kind switch
        {
            TypeKind.String => Text(type, constraints, name),
            TypeKind.Boolean => new(ExampleKind.Literal, type, constraints.Values.IsEmpty ? "true" : constraints.Values[0]),
            TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double or TypeKind.Decimal => new(ExampleKind.Literal, type, ExampleNumber.Of(type.Kind, constraints)),
            TypeKind.List => List(type, constraints, name, depth),
            TypeKind.Map => new(ExampleKind.Map, type),
            TypeKind.Enum => _enums.TryGetValue(type.Name!, out var values) && values.Members.FirstOrDefault(static member => member.Documentation.Obsolete is null) is { } member
                ? new(ExampleKind.Known, type, member.Name)
                : new(ExampleKind.Nothing, type),
            TypeKind.Record => IsShort(depth) && _records.TryGetValue(type.Name!, out var record) && Written(record) is var written && _values + written.Count <= MostValues
                ? new(ExampleKind.Record, type) { Members = Members(written, depth - 1).ToEquatableArray() }
                : new(ExampleKind.Nothing, type),
            TypeKind.Union => IsShort(depth) && _unions.TryGetValue(type.Name!, out var union) ? Case(type, union, name, depth - 1) : new(ExampleKind.Nothing, type),
            _ => new(ExampleKind.Usual, type),
        };
    }

    private bool IsShort(int depth) => depth > 0 && _values < MostValues;

    private ExampleValueModel List(TypeModel type, ConstraintModel constraints, string name, int depth)
    {
        if (!IsShort(depth) || type.Item is not { } item)
        {
            return new(ExampleKind.List, type);
        }

        // the same item over and over is no list whose items differ
        var value = Value(item, constraints.Items ?? ConstraintModel.None, name, depth - 1);
        var count = constraints.UniqueItems ? 1 : Math.Min(Math.Max(constraints.MinItems ?? 1, 1), MostItems);
        return new(ExampleKind.List, type) { Items = value.Kind == ExampleKind.Nothing || constraints.MaxItems == 0 ? [] : Enumerable.Repeat(value, count).ToEquatableArray() };
    }

    private ExampleValueModel Case(TypeModel type, UnionModel union, string name, int depth) => union.Cases
        .Select(item => Value(item.Type, item.Constraints, name, depth) is { Kind: not ExampleKind.Nothing } value ? new ExampleValueModel(ExampleKind.Case, type, item.Name) { Items = [value] } : null)
        .FirstOrDefault(static value => value is not null) ?? new(ExampleKind.Nothing, type);

    // the name of the member tells what is meant better than any text that would be made up
    private static ExampleValueModel Text(TypeModel type, ConstraintModel constraints, string name)
    {
        if (constraints.MinLength > LongestText)
        {
            return new(ExampleKind.Letters, type, constraints.MinLength.Value.ToString(CultureInfo.InvariantCulture));
        }

        var text = constraints.Values.IsEmpty ? name : constraints.Values[0];
        text = text.Length < constraints.MinLength ? text.PadRight(constraints.MinLength.Value, '.') : text;
        if (text.Length > constraints.MaxLength)
        {
            var length = constraints.MaxLength.Value;
            text = text.Substring(0, length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length);
        }

        return new(ExampleKind.Literal, type, LiteralText.Quote(text));
    }
}
