using Microsoft.CodeAnalysis;

namespace Venice.OpenApi.Generator.Tests;

/// <summary>Who sees the emitted types.</summary>
public sealed class AccessibilityTests
{
    private const string EveryKind = """
        openapi: 3.1.0
        info: { title: Acme, version: "1" }
        servers: [{ url: https://api.acme.test }]
        paths:
          /pets/{id}:
            get:
              operationId: getPet
              tags: [Pets]
              parameters:
                - { name: id, in: path, required: true, schema: { type: integer } }
              responses:
                "200":
                  description: ""
                  headers: { X-Rate: { schema: { type: integer } } }
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/Pet" }
        components:
          schemas:
            Pet:
              oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
            Cat:
              type: object
              required: [lives]
              properties:
                lives: { type: integer, minimum: 0 }
            Dog:
              type: object
              required: [name, a, b, c]
              properties:
                name: { type: string, pattern: "^[a-z]+$" }
                size: { type: string, enum: [small, large] }
                a: { type: integer }
                b: { type: integer }
                c: { type: integer }
        """;

    [Theory]
    [InlineData("", Accessibility.Public)]
    [InlineData("public", Accessibility.Public)]
    [InlineData("internal", Accessibility.Internal)]
    [InlineData(" Internal ", Accessibility.Internal)]
    public void Metadata_Accessibility_IsThatOfEveryType(string value, Accessibility expected)
    {
        var run = GeneratorRun.Of(FakeProject.OnNet8().WithDocument("acme.yaml", EveryKind, ("Accessibility", value)));

        // a class behind an interface, and what serves one file, are never seen
        var types = run.EmittedTypes().Where(static type => !type.IsFileLocal && type.Name is not ("Program" or "AcmePetsApi")).OrderBy(static type => type.Name, StringComparer.Ordinal).ToList();
        Assert.Empty(run.Findings);
        Assert.Empty(run.CompilerMessages);
        Assert.Equal(
            ["AcmeClient", "AcmeJsonTypeInfoResolver", "Cat", "Dog", "DogSize", "GetPetHeaders", "GetPetRequest", "IAcmePetsApi", "Pet"],
            types.Select(static type => type.Name));
        Assert.All(types, type => Assert.Equal(expected, type.DeclaredAccessibility));
    }

    [Fact]
    public void Metadata_AccessibilityThatIsNone_IsAnErrorAndTheTypesStayInside()
    {
        var run = GeneratorRun.Of(FakeProject.OnNet8().WithDocument("acme.yaml", Samples.Orders, ("Accessibility", "private")));

        Assert.StartsWith("acme.yaml(1,1): error OAG9005: The accessibility 'private'", Assert.Single(run.Findings), StringComparison.Ordinal);
        Assert.Contains("internal sealed partial record Order", run.Sources["Acme.Order.g.cs"], StringComparison.Ordinal);
    }
}
