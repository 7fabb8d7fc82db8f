using Venice.OpenApi.Collections;
using Venice.OpenApi.Emission;
using Venice.OpenApi.Model;
using static Venice.OpenApi.Core.Tests.Emission.Http.Specimen;

namespace Venice.OpenApi.Core.Tests.Emission.Http;

/// <summary>A document is untrusted: whatever its texts hold, they stay texts.</summary>
public sealed class HostileTests
{
    private const string Evil = "\"; Evil(); /* */ // </summary> & <b> {0} {{ }} \\ \r\n#error evil\u2028#error evil\u0085#error evil\0 \ud800 ]]> ${x} */ \"\"\"";

    [Fact]
    public void Texts_OfAnyContent_StayTexts()
    {
        var api = WireSpecimen.Api with
        {
            Client = WireSpecimen.Api.Client! with
            {
                DocumentName = Evil,
                ServerUrl = "https://a.example/\"" + Evil,
                Documentation = Documented(),
                SecuritySchemes = [new(Evil, SecuritySchemeKind.HeaderKey, Evil), new(Evil, SecuritySchemeKind.Other, null)],
                Apis = [WireSpecimen.Api.Client.Apis[0] with { Documentation = Documented() }],
            },
            Interfaces = [Hostile(WireSpecimen.Api.Interfaces[0])],
            Headers = [WireSpecimen.Api.Headers[0] with { Origin = Evil, DocumentName = Evil, Headers = [.. WireSpecimen.Api.Headers[0].Headers.Select(static header => header with { WireName = Evil, Documentation = Documented() })] }],
            Resolver = WireSpecimen.Api.Resolver with { DocumentName = Evil },
        };

        EmittedCode.AssertCompiles(ApiEmitter.Emit(api));
    }

    [Fact]
    public void Names_ThatResembleWhatIsMade_DoNotCollide()
    {
        OperationModel[] operations =
        [
            Operation(answers: [Answer("GetAsync")], errors: [Error("400", "StandardError")]),
            Operation(answers: [Answer("GetErrorAsync")], errors: [Error("400", "StandardError")]),
            Operation(new("LoginRequest", IsOptional: false, [], null), [Answer("GetErrorErrorAsync")]),
            Operation(answers: [Answer("GetOperationAsync")]),
            Operation(answers: [Answer("transportAsync")]),
        ];

        EmittedCode.AssertCompiles(ApiEmitter.Emit(WireSpecimen.Api with { Interfaces = [Interface(operations)] }));
    }

    [Fact]
    public void Api_WithoutOperations_Compiles() =>
        EmittedCode.AssertCompiles(ApiEmitter.Emit(new(Namespace, Client with { Apis = [], ServerUrl = null }, [], [], [], [], [], new(Namespace, "AcmeJsonTypeInfoResolver", [], "acme.yaml"))));

    private static DocumentationModel Documented() => new(Evil, Evil + "\n\n" + Evil, Evil) { Obsolete = Evil };

    private static InterfaceModel Hostile(InterfaceModel model) => model with
    {
        Tag = Evil,
        DocumentName = Evil,
        Documentation = Documented(),
        Operations =
        [
            .. model.Operations.Select(static operation => operation with
            {
                Id = Evil,
                HttpMethod = Evil,
                Path = Evil,
                Documentation = Documented(),
                Security = [new([Evil, Evil])],
                Request = operation.Request is { } request ? Hostile(request) : null,
                Answers = [.. operation.Answers.Select(static answer => answer with { MediaTypes = [Evil], Statuses = [Evil, "2\"0"], Documentation = Documented() })],
                Errors = [.. operation.Errors.Select(static error => error with { Description = Evil }), new(Evil, Record("StandardError"), Evil)],
            }),
        ],
    };

    private static RequestModel Hostile(RequestModel request) => request with
    {
        Parameters = [.. request.Parameters.Select(static parameter => parameter with { WireName = Evil, Style = parameter.Style == "json" ? "json" : Evil })],
        Body = request.Body is { } body ? body with { Representations = Hostile(body.Representations) } : null,
    };

    private static EquatableArray<RepresentationModel> Hostile(EquatableArray<RepresentationModel> representations) =>
    [
        .. representations.Select(static representation => representation with
        {
            MediaType = Evil,
            Parts = [.. representation.Parts.Select(static part => part with { WireName = Evil, PartContentType = Evil })],
        }),
    ];
}
