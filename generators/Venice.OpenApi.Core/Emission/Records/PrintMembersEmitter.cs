using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Records;

/// <summary>What <c>ToString</c> shows: the names of what is set, never a value.</summary>
internal static class PrintMembersEmitter
{
    public static void Write(SourceWriter writer, RecordModel record, IReadOnlyList<RecordMember> members)
    {
        writer.Gap().Line("// names of what is set, never values: prompts, keys and images do not belong in logs");
        writer.Open("private bool PrintMembers(global::System.Text.StringBuilder builder)");
        var visible = members.Where(static member => !member.Model.IsInternal).ToList();
        if (visible.Count == 0 && record.AdditionalProperties is null)
        {
            writer.Line("return false;").Close();
            return;
        }

        writer.Line("var start = builder.Length;").Gap();
        foreach (var member in visible)
        {
            writer.Line($"AppendIfSet({member.IsSet ?? "true"}, nameof({member.Name}));");
        }

        if (record.AdditionalProperties is { } additional)
        {
            writer.Line($"AppendIfSet({additional.PropertyName} is not null, nameof({additional.PropertyName}));");
        }

        writer.Lines("""
            return builder.Length > start;

            void AppendIfSet(bool isSet, string name)
            {
                if (isSet)
                {
                    builder.Append(builder.Length > start ? ", " : "").Append(name);
                }
            }
            """);
        writer.Close();
    }
}
