using Venice.OpenApi.Emission.Records;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Validation;

/// <summary>A record's checks, in a straight line: all violations, and no allocation while everything is right.</summary>
internal static class ValidationEmitter
{
    public static void Write(SourceWriter writer, RecordModel record, IReadOnlyList<RecordMember> members, PatternTable patterns)
    {
        var names = new LocalNames(record, "violations");
        var limits = new SharedLimits(members, names);
        var checks = new ValueChecks(names, patterns, limits);

        WriteEntrances(writer);
        if (record.IsOutermost)
        {
            writer.Line("// no other type holds this one: only the two above call it, and become one with it");
            writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
        }

        writer.Open("internal void Validate(ref global::Venice.OpenApi.Validation.ViolationCollector violations)");
        limits.Write(writer);
        foreach (var member in members)
        {
            WriteMember(writer, member, checks, names);
        }

        if (record.AdditionalProperties is { } additional)
        {
            WriteAdditional(writer, additional, checks, names);
        }

        if (PropertyCount(record, members, checks) is { } count)
        {
            CheckCode.Write(writer, null, [count]);
        }

        CheckCode.Write(writer, null, [.. RuleChecks.All(record.Rules, members)]);
        writer.Close();
    }

    /// <summary>The public question and the interface's method, both in front of <c>Validate(ref …)</c>.</summary>
    public static void WriteEntrances(SourceWriter writer) => writer.Lines("""

        /// <summary>Everything that the document would object to; empty when the value is as it should be.</summary>
        public global::System.Collections.Generic.IReadOnlyList<global::Venice.OpenApi.Validation.Violation> Validate()
        {
            var violations = new global::Venice.OpenApi.Validation.ViolationCollector();
            Validate(ref violations);
            return violations.ToList();
        }

        void global::Venice.OpenApi.Validation.IValidatable.Validate(ref global::Venice.OpenApi.Validation.ViolationCollector violations) => Validate(ref violations);

        """);

    private static void WriteMember(SourceWriter writer, RecordMember member, ValueChecks checks, LocalNames names)
    {
        var path = CSharpLiteral.String(PathText.Of(member.WireName));
        writer.Gap();
        if (member.Constant is { } constant)
        {
            var message = CSharpLiteral.String($"must be {constant}.");
            CheckCode.Write(writer, null, [new($"{member.Name} != {constant}", $"violations.Add({path}, \"const\", {message});")]);
            return;
        }

        if (member.Presence == Presence.Required)
        {
            WriteRequired(writer, member, path, checks, names);
            return;
        }

        var local = names.Take(member.Name);
        var source = member.Presence == Presence.OptionalNullable ? $"{member.Name}.ValueOrDefault" : member.Name;
        var own = checks.Of(local, member.Type, member.Model.Constraints, path);
        if (IsPlainNumber(member) && own is [{ Condition: { } isWrong } only])
        {
            // the number first, 0 when there is none: of one that is right nothing more needs to be read
            var operand = isWrong.Contains("||") ? $"({isWrong})" : isWrong;
            CheckCode.Write(writer, null, [only with { Condition = $"{member.Name}.GetValueOrDefault() is var {local} && {operand} && {member.Name} is not null" }]);
            return;
        }

        CheckCode.Write(writer, $"{source} is {{ }} {local}", own);
    }

    // an optional number that is only compared; a divisor may cost more, and is not asked of a number that is not there
    private static bool IsPlainNumber(RecordMember member) =>
        member is { Presence: Presence.Optional, Type.Kind: TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double or TypeKind.Decimal, Model.Constraints.MultipleOf: null };

    private static void WriteRequired(SourceWriter writer, RecordMember member, string path, ValueChecks checks, LocalNames names)
    {
        // what can be missing is read once, so that the compiler knows behind this that it is there
        var value = member.Type.IsValueType ? member.Name : names.Take(member.Name);
        var own = checks.Of(value, member.Type, member.Model.Constraints, path);
        var isMissing = member.Type switch
        {
            { Kind: TypeKind.Json } => $"{member.Name}.ValueKind == global::System.Text.Json.JsonValueKind.Undefined",
            { IsValueType: true } => null,
            _ => own.Count == 0 ? $"{member.Name} is null" : $"{member.Name} is not {{ }} {value}",
        };
        if (isMissing is null)
        {
            CheckCode.Write(writer, null, own);
            return;
        }

        writer.Open($"if ({isMissing})").Line($"violations.AddMissing({path});").Close();
        CheckCode.WriteElse(writer, own);
    }

    // the members of the map stand beside the declared ones: their path has no name in front
    private static void WriteAdditional(SourceWriter writer, AdditionalPropertiesModel additional, ValueChecks checks, LocalNames names)
    {
        var local = names.Take(additional.PropertyName);
        var type = new TypeModel(TypeKind.Map, Item: additional.ValueType);
        var constraints = new ConstraintModel { Items = additional.ValueConstraints };
        writer.Gap();
        CheckCode.Write(writer, $"{additional.PropertyName} is {{ }} {local}", checks.Of(local, type, constraints, "\"\""));
    }

    private static CheckCode? PropertyCount(RecordModel record, IReadOnlyList<RecordMember> members, ValueChecks checks)
    {
        if (record.Constraints.MinProperties is null && record.Constraints.MaxProperties is null)
        {
            return null;
        }

        var terms = members.Select(static member => member.IsSet is { } isSet ? $"({isSet} ? 1 : 0)" : "1").ToList();
        if (record.AdditionalProperties is { } additional)
        {
            terms.Add($"({additional.PropertyName}?.Count ?? 0)");
        }

        var (least, most) = (record.Constraints.MinProperties, record.Constraints.MaxProperties);
        if (terms.TrueForAll(static term => term == "1"))
        {
            // the verdict is known: a comparison of constants would be unreachable code
            return terms.Count < (least ?? 0) || terms.Count > (most ?? int.MaxValue) ? checks.Count("", least, most, limit: null, "AddPropertyCount", "\"\"")! with { Condition = null } : null;
        }

        return checks.Count($"({string.Join(" + ", terms)})", least, most, limit: null, "AddPropertyCount", "\"\"");
    }
}
