using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Unions;

/// <summary>What a caller sees of a union: the cases, how to make and to ask for one.</summary>
internal static class UnionDeclaration
{
    private const string JsonElement = "global::System.Text.Json.JsonElement";

    public static void Write(SourceWriter writer, UnionModel union, List<UnionCase> cases, string type)
    {
        writer.Line($"private {union.Name}(CaseKind kind) => Kind = kind;").Gap();
        WriteKinds(writer, cases);
        WriteProperties(writer, cases);
        WriteFactories(writer, cases, type);
        WriteMatch(writer, cases);
        WriteEquality(writer, union.Name, cases, type);
    }

    private static void WriteKinds(SourceWriter writer, List<UnionCase> cases)
    {
        writer.Line("/// <summary>Which of the cases a value is.</summary>");
        writer.Open("public enum CaseKind");
        writer.Line("/// <summary>None that the document knows; the JSON is kept as it came.</summary>");
        writer.Line("Unknown,");
        foreach (var item in cases)
        {
            writer.Gap();
            DocumentationWriter.Write(writer, item.Model.Documentation);
            writer.Line($"{item.Name},");
        }

        writer.Close().Gap();
    }

    private static void WriteProperties(SourceWriter writer, List<UnionCase> cases)
    {
        writer.Line("/// <summary>Which case this is; the property of the same name holds it, all others are <see langword=\"null\"/>.</summary>");
        writer.Line("public CaseKind Kind { get; }").Gap();
        foreach (var item in cases)
        {
            DocumentationWriter.Write(writer, item.Model.Documentation);
            writer.Line($"public {item.TypeName}? {item.Name} {{ get; private init; }}").Gap();
        }

        writer.Line("/// <summary>The JSON of a value that none of the cases fits.</summary>");
        writer.Line($"public {JsonElement}? Unknown {{ get; private init; }}").Gap();
    }

    private static void WriteFactories(SourceWriter writer, List<UnionCase> cases, string type)
    {
        foreach (var item in cases)
        {
            WriteFactory(writer, type, item.Name, item.TypeName, item.Type.IsValueType);
        }

        WriteFactory(writer, type, "Unknown", JsonElement, isValueType: true);
        foreach (var item in cases.Where(item => !item.IsInterface && item.TypeName != type && cases.Count(other => other.TypeName == item.TypeName) == 1))
        {
            writer.Lines($"""

                /// <summary>A value of the case <see cref="{item.Name}"/>.</summary>
                /// <param name="value">What it holds.</param>
                public static implicit operator {type}({item.TypeName} value) => From{item.Name}(value);

                """);
        }
    }

    private static void WriteFactory(SourceWriter writer, string type, string name, string valueType, bool isValueType)
    {
        writer.Gap().Line($"/// <summary>A value of the case <see cref=\"{name}\"/>.</summary>").Line("/// <param name=\"value\">What it holds.</param>");
        writer.Open($"public static {type} From{name}({valueType} value)");
        if (!isValueType)
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(value);");
        }

        writer.Line($"return new(CaseKind.{name}) {{ {name} = value }};").Close().Gap();
    }

    private static void WriteMatch(SourceWriter writer, List<UnionCase> cases)
    {
        var names = new LocalNames(cases.Select(static item => item.Name), "unknown");
        var handlers = cases.ConvertAll(item => new CaseHandler(item, names.Take(item.Name)));
        writer.Gap().Line("/// <summary>Answers with the function of the case that this is.</summary>");
        writer.Line("/// <typeparam name=\"TResult\">What the functions answer.</typeparam>");
        WriteHandlerDocs(writer, handlers);
        writer.Line("public TResult Match<TResult>(").Indent();
        foreach (var (item, handler) in handlers)
        {
            writer.Line($"global::System.Func<{item.TypeName}, TResult> {handler},");
        }

        writer.Line($"global::System.Func<{JsonElement}, TResult> unknown) => Kind switch").Outdent().Line("{").Indent();
        foreach (var (item, handler) in handlers)
        {
            writer.Line($"CaseKind.{item.Name} => {handler}({item.Value}),");
        }

        writer.Line("_ => unknown(Unknown.GetValueOrDefault()),").Outdent().Line("};").Gap();
        WriteSwitch(writer, handlers);
    }

    private static void WriteSwitch(SourceWriter writer, List<CaseHandler> handlers)
    {
        writer.Line("/// <summary>Runs the action of the case that this is.</summary>");
        WriteHandlerDocs(writer, handlers);
        writer.Line("public void Switch(").Indent();
        foreach (var (item, handler) in handlers)
        {
            writer.Line($"global::System.Action<{item.TypeName}> {handler},");
        }

        writer.Line($"global::System.Action<{JsonElement}> unknown)").Outdent().Line("{").Indent().Open("switch (Kind)");
        foreach (var (item, handler) in handlers)
        {
            writer.Line($"case CaseKind.{item.Name}:").Indent().Line($"{handler}({item.Value});").Line("break;").Outdent();
        }

        writer.Line("default:").Indent().Line("unknown(Unknown.GetValueOrDefault());").Line("break;").Outdent();
        writer.Close().Outdent().Line("}").Gap();
    }

    private static void WriteHandlerDocs(SourceWriter writer, List<CaseHandler> handlers)
    {
        foreach (var (item, handler) in handlers)
        {
            writer.Line($"/// <param name=\"{handler}\">For <see cref=\"{item.Name}\"/>.</param>");
        }

        writer.Line("/// <param name=\"unknown\">For what none of the cases fits.</param>");
    }

    private static void WriteEquality(SourceWriter writer, string name, List<UnionCase> cases, string type)
    {
        const string Structural = "global::Venice.OpenApi.Structural";
        writer.Lines($"""
            /// <summary>Whether both are the same case with equal values.</summary>
            /// <param name="left">One value.</param>
            /// <param name="right">The other.</param>
            public static bool operator ==({type}? left, {type}? right) => left is null ? right is null : left.Equals(right);

            /// <summary>Whether the cases or their values differ.</summary>
            /// <param name="left">One value.</param>
            /// <param name="right">The other.</param>
            public static bool operator !=({type}? left, {type}? right) => !(left == right);

            /// <inheritdoc/>
            public bool Equals({type}? other) =>
                other is not null
                && Kind == other.Kind
            """);
        writer.Indent();
        foreach (var item in cases)
        {
            writer.Line(item.IsComparedByContent ? $"&& {Structural}.Equals({item.Name}, other.{item.Name})" : $"&& {item.Name} == other.{item.Name}");
        }

        writer.Line($"&& {Structural}.Equals(Unknown, other.Unknown);").Outdent();
        writer.Lines($"""

            /// <inheritdoc/>
            public override bool Equals(object? obj) => obj is {type} other && Equals(other);

            /// <inheritdoc/>
            """);
        writer.Line("public override int GetHashCode() => Kind switch").Line("{").Indent();
        foreach (var item in cases)
        {
            var hash = item.IsComparedByContent ? $"{Structural}.GetHashCode({item.Name})" : $"{item.Value}.GetHashCode()";
            writer.Line($"CaseKind.{item.Name} => global::System.HashCode.Combine(Kind, {hash}),");
        }

        writer.Line($"_ => global::System.HashCode.Combine(Kind, {Structural}.GetHashCode(Unknown)),").Outdent().Line("};").Gap();
        writer.Line("/// <summary>The case, never its value.</summary>");
        writer.Line($"public override string ToString() => $\"{name} {{{{ {{Kind}} }}}}\";").Gap();
    }
}
