using Venice.Contracts.Native;

namespace Venice.Contracts.Tests.Native;

/// <summary>What is set for Pact's engine is heard by native code.</summary>
public sealed class NativeEnvironmentTests
{
    [Fact]
    public void Set_AVariable_IsHeardByNativeCodeAndByDotNet()
    {
        const string Name = "VENICE_NATIVE_ENVIRONMENT_TEST";
        var before = NativeEnvironment.Get(Name);

        NativeEnvironment.Set(Name, "one");
        NativeEnvironment.Set(Name, "one");
        var first = NativeEnvironment.Get(Name);
        NativeEnvironment.Set(Name, "two");

        Assert.Equal((null, "one", "two"), (before, first, NativeEnvironment.Get(Name)));
        Assert.Equal("two", Environment.GetEnvironmentVariable(Name));
    }
}
