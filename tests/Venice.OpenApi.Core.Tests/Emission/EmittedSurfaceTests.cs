using System.Reflection;
using Venice.OpenApi.Core.Tests.Emission.Specimens;

namespace Venice.OpenApi.Core.Tests.Emission;

public sealed class EmittedSurfaceTests
{
    [Fact]
    public void PublicMembers_OfEmittedTypes_AreNeverTypedObject()
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

        var methods = EmittedCode.Load(Shop.Files).GetExportedTypes().SelectMany(static type => type.GetMethods(Own)).ToList();

        Assert.NotEmpty(methods);
        Assert.DoesNotContain(methods, static method => method.Name != "Equals" && method.GetParameters().Any(static parameter => parameter.ParameterType == typeof(object)));
        Assert.DoesNotContain(methods, static method => method.ReturnType == typeof(object));
    }
}
