using FsCheck;
using FsCheck.Fluent;
using Venice.OpenApi.Core.Tests.Corpus;
using Venice.OpenApi.Core.Tests.Parsing;
using Venice.OpenApi.Generation;

namespace Venice.OpenApi.Core.Tests.Editing;

/// <summary>With a memory, whatever it saw before, a contract is the one that is built without.</summary>
public sealed class ContractLaws
{
    public static TheoryData<string> Documents => [.. VariedDocuments.All.Keys];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Contract_AnyEdits_IsTheOneWithoutAMemory(string name) => AssertSame(name, chains: 60, steps: 8);

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Documents))]
    public void Contract_VeryManyEdits_IsTheOneWithoutAMemory(string name) => AssertSame(name, chains: 2000, steps: 12);

    private static void AssertSame(string name, int chains, int steps) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var (memory, document, before) = (new ContractMemory(), new VariedText(VariedDocuments.All[name]), "");
            for (var i = 0; i < steps; i++)
            {
                var text = document.ToString();
                SameContract.Assert(SameContract.Input(text), memory, before);
                before = text;
                document.Edit(random);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(chains));
}
