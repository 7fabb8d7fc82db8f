using Venice.OpenApi.Binding;
using Venice.OpenApi.Core.Tests.Emission;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Emission;
using Venice.OpenApi.Parsing;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Hostile;

/// <summary>Texts that try to become code, in every place that a document has for texts.</summary>
public sealed class InjectionTests
{
    public static TheoryData<string> Places => [.. HostilePlaces.All.Select(static place => place.Name)];

    public static TheoryData<string> Payloads => [.. HostilePayloads.Names];

    /// <summary>A twenty-fourth of the payloads for each place, another one for its neighbours.</summary>
    [Theory]
    [MemberData(nameof(Places))]
    public void Payload_InAnyPlace_StaysTextOrBecomesOneName(string name)
    {
        var first = HostilePlaces.All.ToList().FindIndex(place => place.Name == name) % 24;

        AssertHarmless(name, [HostilePayloads.Mixed, .. HostilePayloads.Texts.Where((_, index) => index % 24 == first)]);
    }

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Places))]
    public void Payload_OfAnyKindInAnyPlace_StaysTextOrBecomesOneName(string name) => AssertHarmless(name, HostilePayloads.Texts);

    [Theory]
    [MemberData(nameof(Places))]
    public void Payload_InAnyPlace_HasTheOutcomeItMustHave(string name)
    {
        var place = HostilePlaces.All.Single(place => place.Name == name);
        var bag = new DiagnosticBag();

        Emit(place.With(HostilePayloads.Mixed), "Acme", bag);

        Assert.Equal(place.Findings, string.Join(" ", bag.ToEquatableArray().Select(static finding => finding.Rule.Id).Distinct()));
        Assert.All(bag.ToEquatableArray(), static finding => Assert.All(finding.Arguments, static argument => Assert.True(argument.Length < 400, argument)));
    }

    [Fact]
    public void Payload_InEveryPlace_Compiles() => Assert.Empty(EmittedCode.Messages(EmittedCode.ForNet8(Everywhere(HostilePayloads.Mixed))));

    /// <summary>For one framework each, in turns: what is text for one compiler is text for the other.</summary>
    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Payloads))]
    public void Payload_OfEachKind_Compiles(string name)
    {
        var files = Everywhere(HostilePayloads.Text(name));

        Assert.Empty(EmittedCode.Messages(HostilePayloads.Names.ToList().IndexOf(name) % 2 == 0 ? EmittedCode.ForNet8(files) : EmittedCode.ForNet10(files)));
    }

    private static void AssertHarmless(string name, IReadOnlyList<string> payloads)
    {
        var place = HostilePlaces.All.Single(place => place.Name == name);
        Assert.All(payloads, payload => EmittedText.AssertHarmless(Emit(place.With(payload), "Acme", new DiagnosticBag()), name));
    }

    // one compilation for all places: each has its own namespace
    private static IReadOnlyList<EmittedFile> Everywhere(string payload) =>
    [
        .. HostilePlaces.All.SelectMany((place, index) => Emit(place.With(payload), $"Acme.Place{index}", new DiagnosticBag())
            .Select(file => file with { HintName = $"{place.Name}/{file.HintName}" })),
    ];

    private static IReadOnlyList<EmittedFile> Emit(string text, string @namespace, DiagnosticBag bag)
    {
        var read = SpecReader.Read(new SourceText("api.json", text));
        foreach (var finding in read.Diagnostics)
        {
            bag.Add(finding);
        }

        return OpenApiParser.Parse(read, [], bag) is { } document
            ? [.. ApiEmitter.Emit(ApiBinder.Bind(document, new BindingOptions(@namespace, "AcmeClient", [], [], ModelsOnly: false), bag))]
            : [];
    }
}
