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
}
