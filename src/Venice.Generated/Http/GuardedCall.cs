namespace Venice;

/// <summary>A call with the guards that have let it pass.</summary>
internal sealed class GuardedCall(VeniceCall call, IReadOnlyList<ICallGuard> guards)
{
    private object?[]? _tokens;

    public VeniceCall Call => call;

    /// <summary>Asks all guards.</summary>
    /// <exception cref="VeniceException">One refuses the call.</exception>
    public async ValueTask PassAsync(CancellationToken cancellationToken)
    {
        for (var index = 0; index < guards.Count; index++)
        {
            if (await guards[index].BeforeAsync(call, cancellationToken).ConfigureAwait(false) is { } token)
            {
                (_tokens ??= new object?[guards.Count])[index] = token;
            }
        }
    }

    /// <summary>Tells them how it ended.</summary>
    public void Leave()
    {
        for (var index = 0; index < _tokens?.Length; index++)
        {
            if (_tokens[index] is { } token)
            {
                guards[index].After(call, token);
            }
        }
    }
}
