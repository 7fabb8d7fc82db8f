using System.Reflection;
using System.Xml.Linq;

namespace Venice.OpenApi.Analyzers.Tests;

/// <summary>The documentation of every operation of the SDK shows how it is called, in code that compiles and that nobody objects to.</summary>
public sealed class ExampleTests
{
    private static readonly XElement Documentation = XElement.Load(Path.Combine(AppContext.BaseDirectory, "Venice.Generated.xml"));

    public static TheoryData<string> Operations =>
    [
        .. typeof(VeniceApiClient).Assembly.GetExportedTypes()
            .Where(static type => type.IsInterface && type.Name.EndsWith("Api", StringComparison.Ordinal))
            .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Select(method => $"{type.FullName}.{method.Name}"))
            .Distinct(),
    ];

    [Fact]
    public void Operations_All_AreLookedAt() => Assert.True(Operations.Count >= 15);

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_ItsExample_CompilesAndBreaksNoRule(string operation)
    {
        var examples = Documentation.Descendants("member")
            .Where(member => member.Attribute("name")!.Value is var name && (name == "M:" + operation || name.StartsWith($"M:{operation}(", StringComparison.Ordinal)))
            .SelectMany(static member => member.Elements("example"))
            .Select(static example => example.Element("code")!.Value);

        var consumer = new Consumer($$"""
            using System;
            using System.IO;
            using System.Threading.Tasks;
            using Venice;
            using Venice.OpenApi;

            internal static class Program
            {
                public static async Task RunAsync(VeniceApiClient client)
                {
                    {{Assert.Single(examples)}}
                }
            }
            """);

        Assert.Empty(await consumer.CompilerMessagesAsync());
        Assert.Empty(await consumer.FindingsAsync());
    }
}
