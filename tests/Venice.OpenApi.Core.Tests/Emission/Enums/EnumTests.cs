using static Venice.OpenApi.Core.Tests.Emission.Specimens.Specimen;

namespace Venice.OpenApi.Core.Tests.Emission.Enums;

public sealed class EnumTests
{
    private const string Consumer = """
        namespace Acme;

        public static class Consumer
        {
            public static string Name(Size size) => size.Value switch
            {
                Size.Values.Small => "s",
                Size.Values.Large => "l",
                _ => size.IsKnown ? "known" : "other",
            };

            public static bool Same() => Size.Small == "small" && default(Size).Value.Length == 0 && Size.Known.Count == 3 && Size.Large.ToString() == "LARGE" && new Size("x") != Size.Small;
        }
        """;

    [Fact]
    public void Enum_AtAConsumer_SwitchesAndCompares() =>
        EmittedCode.AssertCompiles(Venice.OpenApi.Emission.Enums.EnumEmitter.Emit(Enum("Size", ("Small", "small"), ("Large", "LARGE"), ("Odd", "\"\u2028"))), Consumer);

    [Fact]
    public void Enum_AtAConsumer_HoldsWhatItSays()
    {
        var assembly = EmittedCode.Load(Venice.OpenApi.Emission.Enums.EnumEmitter.Emit(Enum("Size", ("Small", "small"), ("Large", "LARGE"), ("Odd", "\"\u2028"))), Consumer);

        Assert.Equal(true, assembly.GetType("Acme.Consumer")!.GetMethod("Same")!.Invoke(null, null));
    }

    [Fact]
    public void Enum_WithTheSameValueTwice_StillCompiles() =>
        EmittedCode.AssertCompiles(Venice.OpenApi.Emission.Enums.EnumEmitter.Emit(Enum("Size", ("Small", "s"), ("Tiny", "s"))));

    [Fact]
    public void Enum_WithoutValues_StillCompiles() => EmittedCode.AssertCompiles(Venice.OpenApi.Emission.Enums.EnumEmitter.Emit(Enum("Size")));

    /// <summary>What the compiler pays for one pattern grows with the square of its values: 10,000 took a minute and a half, and 4 GB.</summary>
    [Fact]
    public void Enum_WithManyValues_LooksThemUp()
    {
        const string Asking = """
            namespace Acme;

            public static class Consumer
            {
                public static bool Same() => new Size("v0").IsKnown && new Size("v149").IsKnown && !new Size("v150").IsKnown && !default(Size).IsKnown;
            }
            """;
        var files = Venice.OpenApi.Emission.Enums.EnumEmitter.Emit(Enum("Size", [.. Enumerable.Range(0, 150).Select(static i => ($"V{i}", $"v{i}")), ("Again", "v7")]));

        Assert.DoesNotContain(" or Values.", files[0].Source, StringComparison.Ordinal);
        Assert.Equal(true, EmittedCode.Load(files, Asking).GetType("Acme.Consumer")!.GetMethod("Same")!.Invoke(null, null));
    }
}
