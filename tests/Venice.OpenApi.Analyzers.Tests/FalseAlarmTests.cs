using Microsoft.CodeAnalysis;

namespace Venice.OpenApi.Analyzers.Tests;

/// <summary>Programs that are right although they look like a mistake. An objection to one of them costs more trust than ten mistakes that are found.</summary>
public sealed class FalseAlarmTests
{
    private const string Several = "var request = new GenerateImageRequest { Model = \"m\", Prompt = \"p\", Variants = 2 };\nawait venice.Images.GenerateAsync(request);\n";
    private const string Other = "new GenerateImageRequest { Model = \"m\", Prompt = \"p\" }";
    private const string Download = "await using var download = await venice.Images.GenerateBinaryAsync(request);";

    [Theory]
    [InlineData("Func<GenerateImageRequest, Task> paint = async request => { " + Download + " };\nawait paint(" + Other + ");")]
    [InlineData("static async Task Paint(VeniceClient venice) { var request = " + Other + "; " + Download + " }\nawait Paint(venice);")]
    [InlineData("request = request with { Variants = null };\n" + Download)]
    [InlineData("(request, var seed) = (request with { Variants = null }, 1);\nGC.KeepAlive(seed);\n" + Download)]
    [InlineData("static void Replace(out GenerateImageRequest other) => other = " + Other + ";\nReplace(out request);\n" + Download)]
    [InlineData("static void Replace(ref GenerateImageRequest other) => other = " + Other + ";\nReplace(ref request);\n" + Download)]
    [InlineData("ref var same = ref request;\nsame = " + Other + ";\n" + Download)]
    [InlineData("if (request.Variants is null) { " + Download + " }")]
    [InlineData("if (request is { Variants: null }) { " + Download + " }")]
    public async Task Local_ThatMayHoldAnotherRequest_IsNotFollowed(string rest) =>
        Assert.Empty(await FindingsAsync($"GC.KeepAlive((Func<VeniceClient, Task>)(async venice =>\n{{\n{Several}{rest}\n}}));"));

    [Theory]
    [InlineData("return new BackgroundRemoveImageRequest() with { ImageUrl = new Uri(\"https://example.com/a.png\") };")]
    [InlineData("var template = new GenerateImageRequest { Model = \"m\", Prompt = \"\", Width = 512 };\nreturn template with { Prompt = \"p\", Height = 512 };")]
    [InlineData("var template = new GenerateImageRequest { Model = \"m\", Prompt = null! };\nvar copy = template;\nreturn copy with { Prompt = \"p\" };")]
    [InlineData("var template = new GenerateImageRequest { Model = \"m\", Prompt = \"p\", Width = 512, Height = 512, AspectRatio = \"1:1\" };\nreturn template with { AspectRatio = null };")]
    [InlineData("static GenerateImageRequest Template() => new() { Model = \"m\", Prompt = \"\" };\nvar template = Template();\nreturn template with { Prompt = \"p\" };")]
    [InlineData("static GenerateImageRequest Sized(GenerateImageRequest request) => request with { Height = 512 };\nreturn Sized(new GenerateImageRequest { Model = \"m\", Prompt = \"p\", Width = 512 });")]
    [InlineData("var templates = new List<GenerateImageRequest> { new() { Model = \"m\", Prompt = \"\" } };\nforeach (var template in templates) { GC.KeepAlive(template with { Prompt = \"p\" }); }")]
    [InlineData("var templates = new List<GenerateImageRequest>();\ntemplates.Add(new() { Model = \"m\", Prompt = \"\" });\nforeach (var template in templates) { GC.KeepAlive(template with { Prompt = \"p\" }); }")]
    [InlineData("return Array.ConvertAll([\"p\"], prompt => Template with { Prompt = prompt });\n}\n\nprivate static readonly GenerateImageRequest Template = new() { Model = \"m\", Prompt = \"\" };\n\nprivate static object Rest()\n{")]
    [InlineData("var t = new Dictionary<string, GenerateImageRequest> { [\"cat\"] = new() { Model = \"m\", Prompt = \"\" } };\nreturn t[\"cat\"] with { Prompt = \"p\" };")]
    [InlineData("var t = new Dictionary<string, GenerateImageRequest> { { \"cat\", new() { Model = \"m\", Prompt = \"\" } } };\nforeach (var (key, x) in t) { GC.KeepAlive(x with { Prompt = key }); }")]
    [InlineData("var t = new Dictionary<string, GenerateImageRequest> { [\"cat\"] = new() { Model = \"m\", Prompt = \"\" } };\nreturn t.TryGetValue(\"cat\", out var x) ? x with { Prompt = \"p\" } : \"\";")]
    [InlineData("var t = new Dictionary<string, GenerateImageRequest> { [\"cat\"] = new() { Model = \"m\", Prompt = \"\" } };\nif (t.TryGetValue(\"cat\", out var x)) { return Filled(x); }\nstatic GenerateImageRequest Filled(GenerateImageRequest request) => request with { Prompt = \"p\" };")]
    [InlineData("if (Templates.TryGetValue(\"cat\", out var x)) { return x with { Prompt = \"p\" }; }\nthrow new InvalidOperationException();\n}\n\nprivate static readonly Dictionary<string, GenerateImageRequest> Templates = new() { [\"cat\"] = new() { Model = \"m\", Prompt = \"\" } };\n\nprivate static object Rest()\n{")]
    [InlineData("foreach (var (_, x) in Templates) { GC.KeepAlive(x with { Prompt = \"p\" }); }\nthrow new InvalidOperationException();\n}\n\nprivate static readonly (string Name, GenerateImageRequest)[] Templates = [(\"cat\", new() { Model = \"m\", Prompt = \"\" })];\n\nprivate static object Rest()\n{")]
    [InlineData("return Template is { } x ? x with { Prompt = \"p\" } : \"\";\n}\n\nprivate static GenerateImageRequest? Template => new() { Model = \"m\", Prompt = \"\" };\n\nprivate static object Rest()\n{")]
    [InlineData("GenerateImageRequest x;\nx = Template;\nreturn x with { Prompt = \"p\" };\n}\n\nprivate static GenerateImageRequest Template => new() { Model = \"m\", Prompt = \"\" };\n\nprivate static object Rest()\n{")]
    [InlineData("var list = new List<GenerateImageRequest> { new() { Model = \"m\", Prompt = \"\" } };\nreturn (from x in list where x.Model == \"m\" select x with { Prompt = \"p\" }).ToList();")]
    [InlineData("var list = new List<GenerateImageRequest> { new() { Model = \"m\", Prompt = \"\" } };\nreturn (from x in list let y = x select y into z select z with { Prompt = \"p\" }).ToList();")]
    [InlineData("object template = new GenerateImageRequest { Model = \"m\", Prompt = \"\" };\nreturn template is GenerateImageRequest x ? x with { Prompt = \"p\" } : template;")]
    [InlineData("object template = new GenerateImageRequest { Model = \"m\", Prompt = \"\" };\nreturn template switch { GenerateImageRequest x => x with { Prompt = \"p\" }, _ => template };")]
    [InlineData("object template = new GenerateImageRequest { Model = \"m\", Prompt = \"\" };\nreturn ((GenerateImageRequest)template) with { Prompt = \"p\" };")]
    [InlineData("object template = new GenerateImageRequest { Model = \"m\", Prompt = \"\" };\nreturn (template as GenerateImageRequest)! with { Prompt = \"p\" };")]
    [InlineData("var pair = (Name: \"cat\", Template: new GenerateImageRequest { Model = \"m\", Prompt = \"\" });\nreturn pair.Template with { Prompt = pair.Name };")]
    [InlineData("var (name, template) = (\"cat\", new GenerateImageRequest { Model = \"m\", Prompt = \"\" });\nreturn template with { Prompt = name };")]
    [InlineData("var named = new { Template = new GenerateImageRequest { Model = \"m\", Prompt = \"\" } };\nreturn named.Template with { Prompt = \"p\" };")]
    [InlineData("var named = new[] { new { Template = new GenerateImageRequest { Model = \"m\", Prompt = \"\" } } };\nforeach (var item in named) { GC.KeepAlive(item.Template with { Prompt = \"p\" }); }")]
    [InlineData("var list = new List<GenerateImageRequest> { new() { Model = \"m\", Prompt = \"\" } };\nforeach (var item in list) { GC.KeepAlive(Filled(item)); }\nstatic GenerateImageRequest Filled(GenerateImageRequest request) => request with { Prompt = \"p\" };")]
    [InlineData("return new GenerateImageRequest { Model = \"m\", Prompt = \"\" }.Filled();\n}\n\nprivate static GenerateImageRequest Filled(this GenerateImageRequest request) => request with { Prompt = \"p\" };\n\nprivate static object Rest()\n{")]
    [InlineData("var list = new List<GenerateImageRequest>();\nlist?.Add(new() { Model = \"m\", Prompt = \"\" });\nGC.KeepAlive(list?.Select(static item => Filled(item)));\nstatic GenerateImageRequest Filled(GenerateImageRequest request) => request with { Prompt = \"p\" };")]
    [InlineData("var make = () => new GenerateImageRequest { Model = \"m\", Prompt = \"\" };\nreturn make() with { Prompt = \"p\" };")]
    [InlineData("var list = new List<GenerateImageRequest> { new() { Model = \"m\", Prompt = \"\" } };\nGC.KeepAlive((Func<VeniceClient, Task>)(venice => Parallel.ForEachAsync(list, async (item, token) => { await venice.Images.GenerateAsync(item with { Prompt = \"p\" }, cancellationToken: token); })));")]
    [InlineData("GenerateImageRequest? template = null;\nif (Environment.ProcessId > 1) { template = new() { Model = \"m\", Prompt = \"\" }; }\nreturn template! with { Prompt = \"p\" };")]
    [InlineData("switch (Environment.ProcessId)\n{\ncase 1:\nvar template = new GenerateImageRequest { Model = \"m\", Prompt = \"\" };\nreturn template;\ndefault:\ntemplate = null;\nreturn template! with { Prompt = \"p\" };\n}")]
    [InlineData("GC.KeepAlive((Func<VeniceClient, Task>)(async venice => { Func<GenerateImageRequest, Task> send = request => venice.Images.GenerateAsync(request with { Prompt = \"p\" }); await send(new() { Model = \"m\", Prompt = \"\" }); }));")]
    [InlineData("Func<GenerateImageRequest, GenerateImageRequest> same = static request => request;\nsame = static request => request with { Prompt = \"p\" };\nreturn same(new() { Model = \"m\", Prompt = \"\" });")]
    public async Task Template_ThatAWithCompletes_IsLeftInPeace(string code) => Assert.Empty(await FindingsAsync(code));

    [Theory]
    [InlineData("var request = new GenerateImageRequest { Model = \"m\", Prompt = \"\" };\nConsole.WriteLine($\"{request} {nameof(request)} {request.Model}\");\nreturn request;")]
    [InlineData("var request = new GenerateImageRequest { Model = \"m\", Prompt = \"\" };\nif (request is { Seed: null } || request.Validate().Count > 0) { return request.ToString(); }")]
    [InlineData("var requests = new List<GenerateImageRequest> { new() { Model = \"m\", Prompt = \"\" } };\nrequests.Sort();\nreturn requests.Count;")]
    [InlineData("var t = new Dictionary<string, GenerateImageRequest> { [\"cat\"] = new() { Model = \"m\", Prompt = \"\" } };\nreturn t[\"cat\"] with { Seed = 1 };")]
    [InlineData("GC.KeepAlive((Func<VeniceClient, Task>)(async venice =>\n{\nvar request = new GenerateImageRequest { Model = \"m\", Prompt = \"\" };\nforeach (var item in new[] { request }) { GC.KeepAlive(await venice.Images.GenerateAsync(item)); }\n}));")]
    [InlineData("var make = () => new GenerateImageRequest { Model = \"m\", Prompt = \"\" };\nGC.KeepAlive((Func<VeniceClient, Task>)(venice => venice.Images.GenerateAsync(make())));")]
    [InlineData("GC.KeepAlive((Func<VeniceClient, Task>)(async venice =>\n{\nvar requests = new[] { new GenerateImageRequest { Model = \"m\", Prompt = \"\" } };\nvar answers = await Task.WhenAll(requests.Select(request => venice.Images.GenerateAsync(request)));\nforeach (var answer in answers) { await answer[0].SaveAsync(\"a.png\"); }\n}));")]
    [InlineData("GC.KeepAlive((Func<VeniceClient, Task>)(async venice =>\n{\nvar list = new List<GenerateImageRequest>();\nlist.Add(new() { Model = \"m\", Prompt = \"\" });\nConsole.WriteLine(list.Count);\nforeach (var item in list) { var answer = await venice.Images.GenerateAsync(item); await answer[0].SaveAsync(\"a.png\"); }\n}));\nvoid Other(List<GenerateImageRequest> others) { foreach (var other in others.Where(static other => other.Seed > 1)) { GC.KeepAlive(other with { Prompt = \"p\" }); } }")]
    [InlineData("GC.KeepAlive((Func<VeniceClient, Task>)(async venice =>\n{\nvar request = new GenerateImageRequest { Model = \"m\", Prompt = \"\" };\nArgumentNullException.ThrowIfNull(request);\nConsole.WriteLine(System.Text.Json.JsonSerializer.Serialize(request).Normalize());\ntry { await SendAsync(venice, request); }\ncatch (VeniceException) when (request.Seed is null) { throw; }\n}));\nstatic async Task SendAsync(VeniceClient venice, GenerateImageRequest request) { var answer = await venice.Images.GenerateAsync(request); await answer[0].SaveAsync(\"a.png\"); }")]
    [InlineData("GC.KeepAlive((Func<VeniceClient, Task>)(async venice => { var request = new GenerateImageRequest { Model = \"m\", Prompt = \"\" }; await venice.Images.GenerateAsync(request); }));\nGC.KeepAlive((Func<GenerateImageRequest, object>)(request => request with { Prompt = \"p\" }));")]
    [InlineData("GC.KeepAlive((Func<VeniceClient, Task>)(async venice => { Func<GenerateImageRequest, Task> send = request => venice.Images.GenerateAsync(request); await send(new() { Model = \"m\", Prompt = \"\" }); }));")]
    public async Task Request_ThatNothingCompletes_IsStillObjectedTo(string code) => Assert.StartsWith("VEN1003", Assert.Single(await FindingsAsync(code)), StringComparison.Ordinal);

    [Fact]
    public async Task Requests_ManyInOneMethod_AreAllObjectedTo()
    {
        var requests = string.Concat(Enumerable.Repeat("{ var request = new GenerateImageRequest { Model = \"m\", Prompt = \"\" }; list.Add(request); }\n", 300));

        Assert.Equal(300, (await FindingsAsync("var list = new List<GenerateImageRequest>();\n" + requests)).Count);
    }

    private const string Painter = """
        using System.Threading.Tasks;
        using Venice;

        namespace Studio;

        public sealed class Painter
        {
            private readonly GenerateImageRequest _template;

            public Painter(GenerateImageRequest template) => _template = template;

            public GenerateImageRequest Next(string prompt) => _template with { Prompt = prompt };
        }

        public sealed class Printer(GenerateImageRequest template)
        {
            public GenerateImageRequest Next(string prompt) => template with { Prompt = prompt };
        }

        public sealed record Job(GenerateImageRequest Template);

        public sealed class Sketch
        {
            public GenerateImageRequest? Template { get; set; }

            public GenerateImageRequest Next(string prompt) => Template! with { Prompt = prompt };
        }

        public interface IFiller
        {
            GenerateImageRequest Fill(GenerateImageRequest request);
        }

        public sealed class Filler : IFiller
        {
            public GenerateImageRequest Fill(GenerateImageRequest request) => Inner(request);

            private static GenerateImageRequest Inner(GenerateImageRequest inner) => inner with { Prompt = "p" };
        }

        public static class Painting
        {
            public static GenerateImageRequest Filled(this GenerateImageRequest request) => request with { Prompt = "p" };

            public static Task SendAsync(this VeniceClient venice, GenerateImageRequest request) => venice.Images.GenerateAsync(request);

            public static string Describe(object request) => $"{request}";
        }
        """;

    public static TheoryData<string> Handed =>
    [
        "return new Studio.Painter(new() { Model = \"m\", Prompt = \"\" });",
        "return new Studio.Printer(new() { Model = \"m\", Prompt = \"\" });",
        "var sketch = new Studio.Sketch { Template = new() { Model = \"m\", Prompt = \"\" } };\nreturn sketch;",
        "var job = new Studio.Job(new() { Model = \"m\", Prompt = \"\" });\nreturn job.Template with { Prompt = \"p\" };",
        "return ((Studio.IFiller)new Studio.Filler()).Fill(new() { Model = \"m\", Prompt = \"\" });",
        "return Studio.Painting.Filled(new() { Model = \"m\", Prompt = \"\" });",
    ];

    [Theory]
    [MemberData(nameof(Handed))]
    public async Task Template_ThatAnotherFileCompletes_IsLeftInPeace(string code) => Assert.Empty(await FindingsAsync(code, static program => program.With("Painter.cs", Painter)));

    [Theory]
    [MemberData(nameof(Handed))]
    public async Task Template_ThatAnotherAssemblyMayComplete_IsLeftInPeace(string code)
    {
        var studio = MetadataReference.CreateFromImage(Acme.Binary((await new Consumer(Painter).CompilationAsync()).WithAssemblyName("Studio")));

        Assert.Empty(await FindingsAsync(code, program => program.With(studio)));
    }

    [Theory]
    [InlineData("GC.KeepAlive((Func<VeniceClient, Task>)(venice => venice.Images.GenerateAsync(new() { Model = \"m\", Prompt = \"\" })));")]
    [InlineData("GC.KeepAlive((Func<IVeniceImageApi, Task>)(images => images.GenerateImageAsync(new() { Model = \"m\", Prompt = \"\" })));")]
    [InlineData("GC.KeepAlive((Func<VeniceClient, Task>)(venice => Studio.Painting.SendAsync(venice, new() { Model = \"m\", Prompt = \"\" })));")]
    [InlineData("return Studio.Painting.Describe(new GenerateImageRequest { Model = \"m\", Prompt = \"\" });")]
    public async Task Request_ThatIsHandedOverToBeSent_IsStillObjectedTo(string code) =>
        Assert.StartsWith("VEN1003", Assert.Single(await FindingsAsync(code, static program => program.With("Painter.cs", Painter))), StringComparison.Ordinal);

    [Theory]
    [InlineData("var order = new NewOrder { Number = \"x\", Tags = [\"a\"] };\nif (order.Validate().Count > 0) { return order; }\nGC.KeepAlive((Func<IAcmeOrdersApi, Task>)(orders => orders.CreateOrderAsync(order)));", "VEN1004")]
    [InlineData("var order = new NewOrder { Number = \"x\", Tags = [\"a\"] };\nreturn order.Filled();", null)]
    [InlineData("GC.KeepAlive((Func<AcmeClient, Task>)(acme => acme.SendAsync(new NewOrder { Number = \"x\", Tags = [\"a\"] })));", null)]
    public async Task Client_ThatIsEmittedHere_IsToldFromWhatIsAddedToIt(string code, string? id)
    {
        var consumer = new Consumer(Mistake.Head + "#pragma warning disable CS0162\n" + code + Mistake.Tail, [.. Acme.Platform]).With("Mine.cs", """
            namespace Acme;

            public sealed partial record NewOrder
            {
                public NewOrder Filled() => this with { Number = "AB1234" };
            }

            public sealed partial class AcmeClient
            {
                public System.Threading.Tasks.Task SendAsync(NewOrder order) => Orders.CreateOrderAsync(order with { Number = "AB1234" });
            }
            """);
        consumer = Acme.Emitted.Aggregate(consumer, static (program, file) => program.With(file.Name, file.Code));

        Assert.Empty(await consumer.CompilerMessagesAsync());
        Assert.Equal(id is null ? [] : [id], (await consumer.FindingsAsync()).Select(static finding => finding.Split(' ')[0]));
    }

    [Fact]
    public async Task Limit_ThatTheModelDecides_IsNotTheDocuments()
    {
        var prompt = new string('x', 7501);

        Assert.Empty(await FindingsAsync($"return new GenerateImageRequest {{ Model = \"m\", Prompt = \"{prompt}\", NegativePrompt = \"{prompt}\", Steps = 60 }};"));
    }

    [Theory]
    [InlineData("[MemberRule(MemberRuleKind.Requires, \"Value\", \"Other\")]", "public int? Value { get; init; } public Optional<int?> Other { get; init; }", "Value = 3, Other = null")]
    [InlineData("[MemberRule(MemberRuleKind.Requires, \"Value\", \"Other\")]", "public int? Value { get; init; } public Optional<string?> Other { get; init; }", "Value = 3, Other = (string?)null")]
    [InlineData("[MemberRule(MemberRuleKind.Requires, \"Value\", \"Other\")]", "public int? Value { get; init; } public required string? Other { get; init; }", "Value = 3, Other = null")]
    [InlineData("[MemberRule(MemberRuleKind.Requires, \"Value\", \"Other\")]", "public int? Value { get; init; } public int? Other { get; init; } public Order() { Other = 1; }", "Value = 3")]
    [InlineData("[MemberRule(MemberRuleKind.NotTogether, \"Value\", \"Other\")]", "public int? Value { get; init; } public string? Other { get; init; }", "Value = 3, Other = Environment.MachineName.Length > 0 ? null! : \"\"")]
    [InlineData("[MemberRule(MemberRuleKind.NotTogether, \"Value\", \"Other\")]", "public int? Value { get; init; } public string? Other { get; init; }", "Value = 3, Other = Environment.GetEnvironmentVariable(\"NOTHING\")!")]
    [InlineData("[MemberRule(MemberRuleKind.Absent, \"Other\", When = \"Value\", Is = \"bold\")]", "public string? Value { get; init; } public int? Other { get; init; }", "Value = \"bol\", Other = 1")]
    [InlineData("", "[Range(1, 1280)] public int? Value { get; init; }", "Value = (int?)1280.9")]
    [InlineData("", "[MultipleOf(8)] public double? Value { get; init; }", "Value = 1234567890123456d")]
    [InlineData("", "[PropertyCount(1, 1)] public Dictionary<string, int>? Value { get; init; }", "Value = new() { [\"a\"] = 1, [\"a\"] = 2 }")]
    [InlineData("", "[ItemCount(0, 0)] public List<string>? Value { get; init; }", "Value = new List<string> { Capacity = 8 }")]
    [InlineData("", "[ItemCount(2)] public Bag? Value { get; init; } public sealed class Bag : List<int> { public new void Add(int item) { base.Add(item); base.Add(item); } }", "Value = new Order.Bag { 1 }")]
    public async Task Record_ThatIsAsItsAttributesAsk_IsLeftInPeace(string rules, string members, string assignments)
    {
        var consumer = new Consumer(Handmade.Program(rules, members, assignments));

        Assert.Empty(await consumer.CompilerMessagesAsync());
        Assert.Empty(await consumer.FindingsAsync());
    }

    [Theory]
    [InlineData("var text = Old.Text();")]
    [InlineData("var text = Old.Text() ?? Old.Text();")]
    [InlineData("var text = Old.Texts()[0];")]
    [InlineData("var first = Old.Text();\nvar text = Environment.ProcessId > 1 ? first : \"\";")]
    [InlineData("var text = \"\";\ntext = Old.Text();")]
    [InlineData("var text = \"\";\n(text, var number) = (Old.Text(), 1);\nGC.KeepAlive(number);")]
    [InlineData("var text = Environment.GetEnvironmentVariable(\"NOTHING\")!;")]
    [InlineData("foreach (var text in Old.Texts())")]
    public async Task Local_OfWhatKnowsNoNull_MayBeNull(string code) => Assert.Empty(await OfLocalAsync(code));

    [Theory]
    [InlineData("var text = Environment.MachineName;")]
    [InlineData("var first = Environment.MachineName;\nvar text = first + Old.Text();")]
    [InlineData("if (Old.Text() is string text)")]
    [InlineData("if (Environment.GetEnvironmentVariable(\"NOTHING\") is { } text)")]
    [InlineData("foreach (var text in new[] { Environment.MachineName })")]
    [InlineData("foreach (var text in new List<string> { Environment.MachineName })")]
    public async Task Local_ThatIsNotNull_IsAValue(string code) => Assert.StartsWith("VEN1009", Assert.Single(await OfLocalAsync(code)), StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> OfLocalAsync(string code)
    {
        var program = Handmade.Program("[MemberRule(MemberRuleKind.NotTogether, \"Value\", \"Other\")]", "public int? Value { get; init; } public string? Other { get; init; }", "Value = 3, Other = text");
        program = program.Replace("One => new()", $"One()\n{{\n{code}\nreturn new()", StringComparison.Ordinal).Replace("= text };", "= text };\nthrow new InvalidOperationException();\n}", StringComparison.Ordinal);
        var consumer = new Consumer("#pragma warning disable CS0162\n" + program).With("Old.cs", "#nullable disable\nnamespace Mine;\n\npublic static class Old\n{\n    public static string Text() => null;\n\n    public static string[] Texts() => null;\n}");

        Assert.Empty(await consumer.CompilerMessagesAsync());
        return await consumer.FindingsAsync();
    }

    [Theory]
    [InlineData("public static readonly Order Template = new()")]
    [InlineData("public static Order Template { get; } = new()")]
    [InlineData("internal static readonly Order Template = new()", "VEN1003", "VEN1010")]
    [InlineData("public static Order Template() => new()", "VEN1003", "VEN1010")]
    public async Task Template_OfALibrary_MayBeCompletedElsewhere(string template, params string[] ids)
    {
        var program = Handmade.Program("[MemberRule(MemberRuleKind.Requires, \"Width\", \"Height\")]", "[CodePointLength(1)] public required string Prompt { get; init; } public int? Width { get; init; } public int? Height { get; init; }", "Prompt = \"\", Width = 512");
        var consumer = new Consumer(program.Replace("public static Order One => new()", template, StringComparison.Ordinal));

        Assert.Empty(await consumer.CompilerMessagesAsync());
        Assert.Equal(ids, (await consumer.FindingsAsync()).Select(static finding => finding.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[MemberRule(MemberRuleKind.Absent, \"Other\", When = \"Value\", Is = \"bold\")]", "public string? Value { get; init; } public int? Other { get; init; }", "Value = \"bold\", Other = 1", "VEN1009")]
    [InlineData("[MemberRule(MemberRuleKind.Absent, \"Other\", When = \"Value\", Is = \"5L\")]", "public long? Value { get; init; } public int? Other { get; init; }", "Value = 5, Other = 1", "VEN1009")]
    [InlineData("[MemberRule(MemberRuleKind.Requires, \"Value\", \"Other\")]", "public int? Value { get; init; } public Optional<int?> Other { get; init; }", "Value = 3, Other = default", "VEN1010")]
    [InlineData("", "[MultipleOf(0.1)] public double? Value { get; init; }", "Value = 0.1 + 0.2", "VEN1002")]
    [InlineData("", "[ItemCount(1)] public List<string>? Value { get; init; }", "Value = new List<string> { Capacity = 8 }", "VEN1006")]
    public async Task Record_ThatIsNot_IsStillObjectedTo(string rules, string members, string assignments, string id) =>
        Assert.StartsWith(id, Assert.Single(await new Consumer(Handmade.Program(rules, members, assignments)).FindingsAsync()), StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> FindingsAsync(string code, Func<Consumer, Consumer>? among = null)
    {
        // unreachable code and locals that nobody reads are what some of these programs are about
        var consumer = new Consumer("using System.Linq;\n" + Mistake.Head + "#pragma warning disable CS0162, CS0219, CS8321\n" + code + Mistake.Tail);
        consumer = among is null ? consumer : among(consumer);

        Assert.Empty(await consumer.CompilerMessagesAsync());
        return await consumer.FindingsAsync();
    }
}
