using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Http;

/// <summary>The <c>example</c> of a method's documentation: how it is called, and what is done with the answer.</summary>
internal static class ExampleWriter
{
    /// <summary>So many members stand in one line.</summary>
    private const int MembersOfOneLine = 2;

    public static void Write(SourceWriter writer, ExampleModel example, AnswerModel answer)
    {
        var (before, after) = answer.Kind switch
        {
            ContentKind.Json => ("var answer = await ", ";"),
            ContentKind.Text => ("var answer = await ", ";"),
            ContentKind.None => ("await ", ";"),
            ContentKind.Stream => ("await foreach (var item in ", ")"),
            _ => ("await using var download = await ", ";"),
        };
        var call = $"{before}client.{example.Api}.{answer.MethodName}(";
        writer.Line("/// <example>").Line("/// <code>");
        if (example.RequestType is not { } type)
        {
            Line(writer, "", $"{call}){after}");
        }
        else if (example.Members.Count <= MembersOfOneLine)
        {
            Line(writer, "", $"{call}new {type} {{ {string.Join(", ", example.Members.Select(ExampleValueWriter.Member))} }}){after}");
        }
        else
        {
            Line(writer, "", $"{call}new {type}");
            Line(writer, "", "{");
            foreach (var member in example.Members)
            {
                Line(writer, "    ", ExampleValueWriter.Member(member) + ",");
            }

            Line(writer, "", $"}}){after}");
        }

        if (answer.Kind == ContentKind.Stream)
        {
            Line(writer, "", "{");
            Line(writer, "    ", "Console.WriteLine(item);");
            Line(writer, "", "}");
        }

        writer.Line("/// </code>").Line("/// </example>");
    }

    private static void Line(SourceWriter writer, string indent, string code) => writer.Line($"/// {indent}{CommentText.XmlCode(code)}");
}
