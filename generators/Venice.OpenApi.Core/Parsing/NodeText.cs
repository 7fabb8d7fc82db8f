using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing;

/// <summary>How nodes appear in messages: short, on one line, whatever the document holds.</summary>
internal static class NodeText
{
    public static string Shown(SpecNode node) => node is SpecScalar scalar ? Shown(scalar.Text) : KindOf(node);

    public static string Shown(string text) => SpecExcerpt.Of(text);

    public static string KindOf(SpecNode node) => node switch
    {
        SpecMap => "a mapping",
        SpecList => "a list",
        SpecScalar { Kind: SpecScalarKind.Null } => "empty",
        SpecScalar { Kind: SpecScalarKind.Boolean } => "a boolean",
        SpecScalar { Kind: SpecScalarKind.String } => "a text",
        _ => "a number",
    };
}
