using Venice.OpenApi.Core.Tests.Emission.Specimens;

namespace Venice.OpenApi.Core.Tests.Emission;

public sealed class SpecimenTests
{
    [Fact]
    public void Emission_OfEveryKindOfMember_CompilesWithoutAWarning()
    {
        if (Environment.GetEnvironmentVariable("VENICE_EMITTED") is { } folder)
        {
            foreach (var file in Shop.Files)
            {
                File.WriteAllText(Path.Combine(folder, file.HintName), file.Source);
            }
        }

        EmittedCode.AssertCompiles(Shop.Files);
    }
}
