using System.Reflection;
using Venice.OpenApi.Emission;

namespace Venice.OpenApi.Core.Tests.Emission.Http;

/// <summary>A consumer's program against the emitted client, compiled with it; each of its methods makes one call and says what came of it.</summary>
internal static class WireConsumer
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using Venice.OpenApi;

        namespace Acme;

        public static class Consumer
        {
            private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

            public static async Task<string> Generate(HttpClient http, CancellationToken ct)
            {
                var options = new ApiClientOptions();
                options.Credentials.Add(new BearerCredential("BearerAuth", "key"));
                var answer = await new AcmeClient(http, options).Image.GenerateImageAsync(new() { Prompt = "caf\u00e9 \"x\"", Width = 64 }, ct);
                return $"{(int)answer.StatusCode} {string.Join(",", answer.Value.Images)} left {answer.Headers.BalanceRemaining} blurred {answer.Headers.IsBlurred} tier {answer.Headers.Tier} violations {answer.ContractViolations.Count}";
            }

            public static async Task<string> GenerateBinary(HttpClient http, CancellationToken ct)
            {
                await using var answer = await new AcmeClient(http).Image.GenerateImageBinaryAsync(new() { Prompt = "a" }, ct);
                return $"{answer.MediaType} {Encoding.ASCII.GetString((await answer.ReadBytesAsync(cancellationToken: ct)).Span)} left {answer.Headers.BalanceRemaining}";
            }

            public static async Task<string> GenerateInvalid(HttpClient http, CancellationToken ct)
            {
                try
                {
                    await new AcmeClient(http).Image.GenerateImageAsync(new() { Prompt = "", Width = 2000 }, ct);
                    return "sent";
                }
                catch (RequestValidationException wrong)
                {
                    return string.Join(";", wrong.Violations.Select(violation => violation.Path));
                }
            }

            public static async Task<string> GenerateFailing(HttpClient http, CancellationToken ct)
            {
                try
                {
                    await new AcmeClient(http).Image.GenerateImageAsync(new() { Prompt = "a" }, ct);
                    return "no error";
                }
                catch (ApiException<DetailedError> error)
                {
                    return $"detailed {(int?)error.StatusCode} {error.Error.Error} {error.Error.Details}";
                }
                catch (ApiException<StandardError> error)
                {
                    return $"standard {(int?)error.StatusCode} {error.Error.Error}";
                }
                catch (ApiException error)
                {
                    return $"{error.Failure} {(int?)error.StatusCode} {error.OperationId}";
                }
            }

            public static Task<string> EditUpload(HttpClient http, CancellationToken ct) => Edit(http, new()
            {
                Prompt = "p", Image = FileInput.FromBytes(Png, "a.png"), Layers = [FileInput.FromBytes("one"u8.ToArray(), "1.bin"), FileInput.FromBytes("two"u8.ToArray())], Strength = 0.5, Tags = ["x", "y"],
            }, ct);

            public static Task<string> EditMixed(HttpClient http, CancellationToken ct) =>
                Edit(http, new() { Prompt = "p", Image = FileInput.FromBytes("one"u8.ToArray(), "1.bin"), Layers = [FileInput.FromText("aGk=")] }, ct);

            public static Task<string> EditText(HttpClient http, CancellationToken ct) =>
                Edit(http, new() { Prompt = "p", Image = FileInput.FromUri(new("https://pictures.example/a.png")) }, ct);

            public static async Task<string> Transactions(HttpClient http, CancellationToken ct)
            {
                var answer = await new AcmeClient(http).Image.GetTransactionsAsync(
                    new() { WalletAddress = "0x/a b?#%2e\u00e9", Limit = 5, Kinds = ["a,b", "c d"], SignInWithX = "sig==", Session = "s;1" }, ct);
                return string.Join(" ", answer.Value.Select(item => $"{item.Id}:{item.Amount}"));
            }

            public static async Task<string> TransactionsOfDots(HttpClient http, CancellationToken ct)
            {
                try
                {
                    await new AcmeClient(http).Image.GetTransactionsAsync(new() { WalletAddress = ".." }, ct);
                    return "sent";
                }
                catch (RequestValidationException wrong)
                {
                    return string.Join(";", wrong.Violations.Select(violation => violation.Path));
                }
            }

            public static async Task<string> SearchAll(HttpClient http, CancellationToken ct) => await new AcmeClient(http).Image.SearchAsync(new()
            {
                Words = ["a b", "c&d"], Comma = ["1", "2"], Space = ["1", "2"], Pipe = ["1", "2"], Deep = new() { Colour = "r&d", Sizes = [1, 2] }, Whole = new() { Sizes = [3] },
                Tier = Tier.Gold, Since = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), Ratio = 0.5, Strict = true, Raw = "a/b?c", Levels = new Dictionary<string, int> { ["k k"] = 1 }, Numbers = [1, 2],
            }, ct);

            public static async Task<string> SearchNothing(HttpClient http, CancellationToken ct) => await new AcmeClient(http).Image.SearchAsync(cancellationToken: ct);

            public static async Task<string> Store(HttpClient http, CancellationToken ct)
            {
                var answer = await new AcmeClient(http).Image.StoreAsync(new() { Name = "a/b", Content = FileInput.FromBytes(Png) }, ct);
                return $"{(int)answer.StatusCode} {answer.Headers.BalanceRemaining}";
            }

            public static async Task<string> Login(HttpClient http, CancellationToken ct)
            {
                var answer = await new AcmeClient(http).Image.LoginAsync(new() { User = "a&b c", Scopes = ["x", "y"] }, ct);
                return answer.Value is null ? "null" : answer.Value.Id;
            }

            public static async Task<string> Ping(HttpClient http, CancellationToken ct) => await new AcmeClient(http).Image.PingAsync(ct);

            private static async Task<string> Edit(HttpClient http, EditImageRequest request, CancellationToken ct)
            {
                await using var answer = await new AcmeClient(http).Image.EditImageAsync(request, ct);
                return $"{answer.MediaType} {answer.Length}";
            }
        }
        """;

    private static readonly Lazy<Type> Compiled = new(static () => EmittedCode.Load(ApiEmitter.Emit(WireSpecimen.Api), Source).GetType("Acme.Consumer", throwOnError: true)!);

    public static Task<string> CallAsync(string method, HttpClient http) =>
        Compiled.Value.GetMethod(method, BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Func<HttpClient, CancellationToken, Task<string>>>()(http, TestContext.Current.CancellationToken);
}
