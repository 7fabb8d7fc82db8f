using Venice.OpenApi.Emission.Json;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Unions;

/// <summary>Which case a JSON value is: by what an enclosing object announced, by the discriminator, by its members, by its kind of token.</summary>
internal sealed class UnionRecognition(UnionModel union, List<UnionCase> cases)
{
    private const string Token = "global::System.Text.Json.JsonTokenType";
    /// <summary>Up to so many values stand in a switch; what the compiler pays for one grows with the square of them.</summary>
    private const int ValuesOfOneSwitch = 100;

    private const string Context = "global::Venice.OpenApi.Json.JsonReadContext";

    private readonly List<UnionCase> _shapes = cases.FindAll(static item => item.IsOneOf(TypeKind.Record, TypeKind.Map, TypeKind.Union));
    private readonly List<UnionCase> _lists = cases.FindAll(static item => item.Type.Kind == TypeKind.List);
    private readonly UnionCase? _anything =
        cases.Find(static item => item.Type.Kind == TypeKind.Union) ?? cases.Find(static item => item.Type.Kind == TypeKind.Json);

    private readonly List<UnionValueModel> _known = [.. union.KnownValues.GroupBy(static known => known.Value, StringComparer.Ordinal).Select(static same => same.First())];
    private readonly string _typeName = FileType(union);
    private readonly string _kind = TypeNames.Emitted(union.Name, union.Namespace) + ".CaseKind";

    // in its own file it would hide a case's type of the same name
    private static string FileType(UnionModel union)
    {
        var name = union.Name + "Cases";
        while (union.Cases.Any(item => Innermost(item.Type).Name == name))
        {
            name += "_";
        }

        return name;
    }

    private static TypeModel Innermost(TypeModel type) => type.Item is { } item ? Innermost(item) : type;

    /// <summary>The expression that asks; <c>reader</c> and <c>context</c> are in scope.</summary>
    public string Call => $"{TypeNames.Emitted(_typeName, union.Namespace)}.Recognize(reader, context)";

    /// <summary>A type that only this file sees, so that no case can be called like its members.</summary>
    public void Write(SourceWriter writer)
    {
        writer.Gap().Open($"file static class {_typeName}");
        if (_known.Count > ValuesOfOneSwitch)
        {
            WriteKnownTable(writer);
        }

        if (NeedsShapes)
        {
            WriteShapes(writer, "Shapes", _shapes);
        }

        if (NeedsLists)
        {
            WriteShapes(writer, "Lists", _lists);
        }

        writer.Gap().Open($"internal static {_kind} Recognize(global::System.Text.Json.Utf8JsonReader reader, {Context} context)");
        if (union.AnnouncedKey is { } announced && union.KnownValues.Count > 0)
        {
            WriteKnownValues(writer, $"context.Announced({CSharpLiteral.String(announced)})", "announced", unknownIsNone: false);
        }

        writer.Open("switch (reader.TokenType)");
        WriteObject(writer);
        WriteString(writer);
        WriteNumber(writer);
        if (cases.Find(static item => item.Type.Kind == TypeKind.Boolean) is { } boolean)
        {
            Case(writer, $"{Token}.True or {Token}.False", () => Return(writer, boolean));
        }

        WriteArray(writer);
        writer.Line("default:").Indent();
        Return(writer, _anything);
        writer.Outdent().Close().Close().Close();
    }

    // the only object among the cases needs no comparing, unless a constant says what it must hold
    private bool NeedsShapes => union.DefaultCase is null && (_shapes.Count > 1 || (_shapes.Count == 1 && (_shapes[0].Model.Constants.Count > 0 || ObjectOfLastResort is not null)));

    private UnionCase? ObjectOfLastResort { get; } = cases.Find(static item => item.Type.Kind == TypeKind.Json);

    private void WriteShapes(SourceWriter writer, string name, List<UnionCase> shapes)
    {
        const string Shape = "global::Venice.OpenApi.Json.ObjectShape";
        writer.Gap().Line($"private static readonly {Shape}[] {name} =").Line("[").Indent();
        foreach (var item in shapes)
        {
            var constants = string.Concat(item.Model.Constants.Select(static constant => $",\n    ({CSharpLiteral.String(constant.WireName)}, {CSharpLiteral.String(constant.Value)})"));
            writer.Lines($"""
                new {Shape}<{item.TypeName}>(
                    {ReadCode.Method(item.Type with { IsNullable = false }, union.Namespace)},
                    required: {Names(item.Model.RequiredProperties)},
                    known: {Known(item)}{constants}),
                """);
        }

        writer.Outdent().Line("];").Gap();
    }

    // of a list it is the first item that is looked at
    private static string Known(UnionCase item) => (item.Type.Kind == TypeKind.List ? item.Type.Item! : item.Type).Kind switch
    {
        TypeKind.Record => Names(item.Model.KnownProperties),
        TypeKind.Map or TypeKind.Union or TypeKind.Json => "null",
        _ => Names([]),
    };

    private static string Names(IEnumerable<string> names) => $"[{string.Join(", ", names.Select(CSharpLiteral.String))}]";

    private void WriteKnownTable(SourceWriter writer)
    {
        writer.Gap().Line($"private static readonly global::System.Collections.Generic.Dictionary<string, {_kind}> Known = new(global::System.StringComparer.Ordinal)").Line("{").Indent();
        foreach (var known in _known)
        {
            writer.Line($"[{CSharpLiteral.String(known.Value)}] = {_kind}.{known.CaseName},");
        }

        writer.Outdent().Line("};");
    }

    private void WriteKnownValues(SourceWriter writer, string value, string local, bool unknownIsNone)
    {
        if (_known.Count > ValuesOfOneSwitch)
        {
            writer.Open($"if ({value} is {{ }} {local})").Line($"if (Known.TryGetValue({local}, out var {local}Case))").Line("{").Line($"    return {local}Case;").Line("}");
            if (unknownIsNone)
            {
                writer.Gap().Line($"return {_kind}.Unknown;");
            }

            writer.Close().Gap();
            return;
        }

        writer.Open($"switch ({value})");
        foreach (var known in _known)
        {
            writer.Line($"case {CSharpLiteral.String(known.Value)}:").Indent().Line($"return {_kind}.{known.CaseName};").Outdent();
        }

        if (unknownIsNone)
        {
            writer.Line("case not null:").Indent().Line($"return {_kind}.Unknown;").Outdent();
        }

        writer.Close().Gap();
    }

    private void WriteObject(SourceWriter writer)
    {
        if (_shapes.Count == 0 && ObjectOfLastResort is null && union.Discriminator is null)
        {
            return;
        }

        Case(writer, $"{Token}.StartObject", () =>
        {
            if (union.Discriminator is { } discriminator && union.KnownValues.Count > 0)
            {
                WriteKnownValues(writer, $"context.FindString(reader, {CSharpLiteral.Utf8(discriminator)})", "named", unknownIsNone: union.DefaultCase is null);
            }

            if (union.DefaultCase is { } usual)
            {
                writer.Line($"return {_kind}.{usual};");
                return;
            }

            if (!NeedsShapes)
            {
                Return(writer, _shapes.Count == 1 ? _shapes[0] : ObjectOfLastResort);
                return;
            }

            WriteChoice(writer, $"context.Choose(reader, Shapes{(ObjectOfLastResort is null ? "" : ", hasOther: true")})", _shapes, ObjectOfLastResort?.Name ?? "Unknown");
        });
    }

    private void WriteString(SourceWriter writer)
    {
        var enums = cases.FindAll(static item => item.Type.Kind == TypeKind.Enum);
        var formatted = cases.FindAll(static item => item.IsOneOf(TypeKind.Guid, TypeKind.DateTime, TypeKind.Date, TypeKind.Time));
        var plain = cases.Find(static item => item.IsOneOf(TypeKind.String, TypeKind.File, TypeKind.Uri, TypeKind.Bytes)) ?? enums.FirstOrDefault() ?? _anything;
        if (plain is null && formatted.Count == 0)
        {
            return;
        }

        Case(writer, $"{Token}.String", () =>
        {
            // an open enum takes any text, so it is asked for its known ones first
            foreach (var item in enums.Where(item => item != plain || enums.Count > 1 || formatted.Count > 0))
            {
                When(writer, $"{Context}.ShortText(ref reader) is {{ }} text{item.Name} && new {item.TypeName}(text{item.Name}).IsKnown", item);
            }

            foreach (var item in formatted.Where(item => plain is not null || formatted.Count > 1))
            {
                When(writer, $"{Context}.Is{item.Type.Kind}(ref reader)", item);
            }

            Return(writer, plain ?? formatted[0]);
        });
    }

    private void WriteNumber(SourceWriter writer)
    {
        var whole = cases.FindAll(static item => item.IsOneOf(TypeKind.Int32, TypeKind.Int64)).OrderBy(static item => item.Type.Kind).ToList();
        var real = cases.Find(static item => item.IsOneOf(TypeKind.Double, TypeKind.Decimal));
        if (whole.Count == 0 && real is null)
        {
            return;
        }

        var last = real ?? whole[whole.Count - 1];
        Case(writer, $"{Token}.Number", () =>
        {
            foreach (var item in whole.Where(item => item != last))
            {
                When(writer, $"reader.TryGet{item.Type.Kind}(out _)", item);
            }

            Return(writer, last);
        });
    }

    private void WriteArray(SourceWriter writer)
    {
        var lists = _lists;
        if (lists.Count == 0)
        {
            return;
        }

        Case(writer, $"{Token}.StartArray", () =>
        {
            if (lists.Count == 1)
            {
                Return(writer, lists[0]);
                return;
            }

            if (NeedsLists)
            {
                WriteChoice(writer, "context.ChooseList(reader, Lists)", lists, _anything?.Name ?? "Unknown");
                return;
            }

            writer.Line("return context.FirstItem(reader) switch").Line("{").Indent();
            foreach (var item in lists)
            {
                writer.Line($"{string.Join(" or ", TokensOf(item.Type.Item!.Kind).Select(static token => $"{Token}.{token}"))} => {_kind}.{item.Name},");
            }

            writer.Line($"_ => {_kind}.{lists[0].Name},").Outdent().Line("};");
        });
    }

    /// <summary>The first item does not tell by its kind alone which list it is.</summary>
    private bool NeedsLists => _lists.SelectMany(static item => TokensOf(item.Type.Item!.Kind)).GroupBy(static token => token, StringComparer.Ordinal).Any(static same => same.Count() > 1);

    private void WriteChoice(SourceWriter writer, string choice, List<UnionCase> among, string other)
    {
        writer.Line($"return {choice} switch").Line("{").Indent();
        for (var i = 0; i < among.Count; i++)
        {
            writer.Line($"{CSharpLiteral.Int32(i)} => {_kind}.{among[i].Name},");
        }

        writer.Line($"_ => {_kind}.{other},").Outdent().Line("};");
    }

    private static string[] TokensOf(TypeKind item) => item switch
    {
        TypeKind.Boolean => ["True", "False"],
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double or TypeKind.Decimal => ["Number"],
        TypeKind.Record or TypeKind.Map => ["StartObject"],
        TypeKind.List => ["StartArray"],
        TypeKind.Union or TypeKind.Json => ["StartObject", "StartArray", "String", "Number", "True", "False"],
        _ => ["String"],
    };

    private static void Case(SourceWriter writer, string tokens, Action body)
    {
        writer.Line($"case {tokens}:").Indent();
        body();
        writer.Outdent().Gap();
    }

    private void When(SourceWriter writer, string condition, UnionCase item) =>
        writer.Open($"if ({condition})").Line($"return {_kind}.{item.Name};").Close().Gap();

    private void Return(SourceWriter writer, UnionCase? item) => writer.Line($"return {_kind}.{item?.Name ?? "Unknown"};");
}
