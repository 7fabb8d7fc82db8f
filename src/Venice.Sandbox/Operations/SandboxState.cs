using Venice.Sandbox.Catalogue;
using Venice.Sandbox.Wallets;

namespace Venice.Sandbox.Operations;

/// <summary>What one provider remembers between requests; nothing of it outlives the provider.</summary>
internal sealed class SandboxState(SandboxOptions options, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Random _random = options.Random ?? Random.Shared;
    private decimal _balanceUsd = 1000;
    private long _requests;

    public ModelCatalogue Catalogue { get; } = ModelCatalogue.Load();

    public TimeProvider Clock { get; } = clock;

    public WalletLedger Wallets { get; } = new(options.WalletCreditUsd, clock);

    public SignInDesk SignIn { get; } = new(options.WalletDomain, clock);

    public Tally Tally { get; } = new();

    public FailureWindow Failures { get; } = new(options.FailuresBeforeBlock, clock);

    public SandboxOptions Options { get; } = options;

    public RateWindow Rate { get; } = new(options.RequestsPerMinute, clock);

    /// <summary>Whether a contract asks for answers that show what they can hold: a wallet then has some history, whoever it belongs to.</summary>
    public bool IsAskedForExamples { get; set; }

    /// <summary>What the holder of any key has left.</summary>
    public decimal BalanceUsd
    {
        get
        {
            lock (_gate)
            {
                return _balanceUsd;
            }
        }
    }

    public void Charge(decimal usd)
    {
        lock (_gate)
        {
            // a sandbox's money does not run out
            _balanceUsd = _balanceUsd - usd < 1 ? 1000 : _balanceUsd - usd;
        }
    }

    /// <summary>A seed as the service draws it: 0 to 999999999.</summary>
    public int NextSeed()
    {
        lock (_gate)
        {
            return _random.Next(1_000_000_000);
        }
    }

    /// <summary>What a wallet may sign to call an address.</summary>
    public SignInChallenge ChallengeFor(string address) => new(address, SignIn.DomainOf(new Uri(address)), Clock.GetUtcNow());

    /// <summary>A number that no other request of this provider has.</summary>
    public long NextRequestNumber() => Interlocked.Increment(ref _requests);
}
