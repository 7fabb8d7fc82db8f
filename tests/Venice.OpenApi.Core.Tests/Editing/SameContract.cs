using System.Text.Json;
using Venice.OpenApi.Generation;

namespace Venice.OpenApi.Core.Tests.Editing;

/// <summary>Holds what is built with a memory to what is built without one.</summary>
internal static class SameContract
{
    public static GeneratorOptions Options { get; } = new("Acme", "AcmeClient", Overlay: null, Operations: [], Tags: [], ModelsOnly: false);

    public static ContractInput Input(string text, string file = "api.yaml", GeneratorOptions? options = null) => new(new(file, text), Overlay: null, MissingOverlay: null, References: [], options ?? Options);

    /// <param name="before">The text before it, to be shown with a difference.</param>
    public static void Assert(ContractInput input, ContractMemory memory, string? before = null)
    {
        var expected = ContractBuilder.Build(input, CancellationToken.None);
        var actual = ContractBuilder.Build(input, CancellationToken.None, memory);
        if (!expected.Equals(actual))
        {
            Xunit.Assert.Fail($"{Difference(expected, actual)}\n──── in\n{Shown(input.Document.Text)}\n──── which was\n{Shown(before ?? "")}");
        }
    }

    private static string Difference(Contract expected, Contract actual)
    {
        var (wanted, found) = (Text(expected), Text(actual));
        var at = wanted.Zip(found).TakeWhile(static pair => pair.First == pair.Second).Count();
        return $"expected {Around(wanted, at)}\nbut was  {Around(found, at)}";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 300)..Math.Min(text.Length, at + 200)];

    private static string Text(Contract contract) =>
        string.Join('\n', contract.Findings) + JsonSerializer.Serialize(contract.Model) + JsonSerializer.Serialize(contract.Lines);

    private static string Shown(string text) => text.Length > 6000 ? $"({text.Length} characters)" : text;
}
