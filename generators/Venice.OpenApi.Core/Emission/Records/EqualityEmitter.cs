using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Records;

/// <summary>Equality by content, where C#'s own would compare lists, maps, bytes or raw JSON by reference.</summary>
internal static class EqualityEmitter
{
    private const string Structural = "global::Venice.OpenApi.Structural";

    public static void Write(SourceWriter writer, RecordModel record, IReadOnlyList<RecordMember> members)
    {
        if (record.AdditionalProperties is null && !members.Any(static member => member.IsComparedByContent))
        {
            return;
        }

        var names = members.Select(static member => member.Name).ToList();
        if (record.AdditionalProperties is { } additional)
        {
            names.Add(additional.PropertyName);
        }

        var type = TypeNames.Emitted(record.Name, record.Namespace);
        writer.Gap().Line("/// <summary>Whether all members are equal: lists, maps and bytes by their content.</summary>");
        writer.Line("/// <param name=\"other\">Another value.</param>");
        writer.Open($"public bool Equals({type}? other)");
        writer.Open("if (ReferenceEquals(this, other))").Line("return true;").Close().Gap();
        writer.Line("return other is not null").Indent();
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            var end = i == names.Count - 1 ? ";" : "";
            writer.Line(IsByContent(i) ? $"&& {Structural}.Equals({name}, other.{name}){end}" : $"&& {name} == other.{name}{end}");
        }

        writer.Outdent().Close().Gap();
        writer.Line("/// <summary>A hash of all members, in keeping with <c>Equals</c>.</summary>");
        writer.Open("public override int GetHashCode()");
        writer.Line("var hash = new global::System.HashCode();");
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            writer.Line(IsByContent(i) ? $"hash.Add({Structural}.GetHashCode({name}));" : $"hash.Add({name});");
        }

        writer.Line("return hash.ToHashCode();").Close();

        // behind the members only the additional properties stand, which are a map
        bool IsByContent(int index) => index == members.Count || members[index].IsComparedByContent;
    }
}
