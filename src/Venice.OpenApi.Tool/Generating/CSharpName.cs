using System.CommandLine.Parsing;

namespace Venice.OpenApi.Tool.Generating;

/// <summary>Names that are put into emitted code as they are given.</summary>
internal static class CSharpName
{
    public static void Refuse(OptionResult result, bool mayHaveDots, string expected)
    {
        foreach (var token in result.Tokens)
        {
            var names = mayHaveDots ? token.Value.Split('.') : [token.Value];
            if (!names.All(IsName))
            {
                result.AddError($"'{token.Value}' is not {expected}: letters, digits and '_', no digit first.");
            }
        }
    }

    private static bool IsName(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(static c => char.IsLetterOrDigit(c) || c == '_');
}
