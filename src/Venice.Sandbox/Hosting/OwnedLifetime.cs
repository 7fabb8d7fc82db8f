using Microsoft.Extensions.Hosting;

namespace Venice.Sandbox.Hosting;

/// <summary>The provider's owner starts and stops it. The host's usual lifetime would take Ctrl-C and SIGTERM away from the program around it.</summary>
internal sealed class OwnedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
