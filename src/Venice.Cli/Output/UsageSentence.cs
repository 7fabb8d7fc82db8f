using System.CommandLine;
using System.CommandLine.Parsing;

namespace Venice.Cli.Output;

/// <summary>Says what is wrong with a command line, without the names of .NET's types.</summary>
internal static class UsageSentence
{
    public static string Of(ParseError problem)
    {
        var symbol = problem.SymbolResult is ArgumentResult { Parent: OptionResult parent } ? parent : problem.SymbolResult;
        return symbol is OptionResult { Option: { } option } && KindOf(option.ValueType) is { } kind && problem.Message.Contains(option.ValueType.ToString(), StringComparison.Ordinal)
            ? $"{option.Name} takes {kind}."
            : problem.Message;
    }

    private static string? KindOf(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        TypeCode.Int32 => "a whole number",
        TypeCode.Double or TypeCode.Decimal => "a number",
        TypeCode.Boolean => "true or false",
        _ => null,
    };
}
