using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Venice;

/// <summary>Adds clients of Venice to an application's services.</summary>
public static class VeniceServices
{
    /// <summary>Adds a <see cref="VeniceClient"/>, one for the whole application. Its options are checked when the application starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets it up.</param>
    /// <returns>What else there is to say, the key above all.</returns>
    public static VeniceBuilder AddVenice(this IServiceCollection services, Action<VeniceClientOptions>? configure = null)
    {
        var builder = Add(services, Options.DefaultName);
        services.TryAddSingleton(static provider => VeniceBuilder.Create(provider, Options.DefaultName));
        return Configured(builder, configure);
    }

    /// <summary>Adds a <see cref="VeniceClient"/> with a name, beside others: it is injected with <c>[FromKeyedServices(name)]</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name: the service's key, and that of its options and of its <see cref="HttpClient"/>.</param>
    /// <param name="configure">Sets it up.</param>
    /// <returns>What else there is to say, the key above all.</returns>
    /// <exception cref="ArgumentException">There is no name.</exception>
    public static VeniceBuilder AddVenice(this IServiceCollection services, string name, Action<VeniceClientOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var builder = Add(services, name);
        services.TryAddKeyedSingleton(name, static (provider, key) => VeniceBuilder.Create(provider, (string)key!));
        return Configured(builder, configure);
    }

    /// <summary>Adds a <see cref="VeniceClient"/> as a section of the configuration says: <c>ApiKey</c>, <c>Timeout</c>, <c>Retry:MaxRetries</c> and so on, by the names of the options.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section. A name in it that no option has is an error, told when the application starts.</param>
    /// <returns>What else there is to say.</returns>
    public static VeniceBuilder AddVenice(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return AddVenice(services, options => Bind(section, options));
    }

    /// <summary>Adds a <see cref="VeniceClient"/> with a name, as a section of the configuration says.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name: the service's key, and that of its options and of its <see cref="HttpClient"/>.</param>
    /// <param name="section">The section. A name in it that no option has is an error, told when the application starts.</param>
    /// <returns>What else there is to say.</returns>
    /// <exception cref="ArgumentException">There is no name.</exception>
    public static VeniceBuilder AddVenice(this IServiceCollection services, string name, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return AddVenice(services, name, options => Bind(section, options));
    }

    private static VeniceBuilder Add(IServiceCollection services, string name)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<VeniceClientOptions>, VeniceClientOptionsValidator>());
        var options = services.AddOptions<VeniceClientOptions>(name)
            .Configure<IServiceProvider>(static (options, provider) =>
            {
                options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
                options.TimeProvider = provider.GetService<TimeProvider>() ?? options.TimeProvider;
            })
            .ValidateOnStart();
        var http = services.AddHttpClient(VeniceBuilder.HttpClientName(name))
            .ConfigurePrimaryHttpMessageHandler(provider => VeniceHttp.CreateHandler(provider.GetRequiredService<IOptionsMonitor<VeniceClientOptions>>().Get(name).BaseAddress))
            .ConfigureHttpClient(static http => http.Timeout = Timeout.InfiniteTimeSpan) // the client keeps the time, and says what it was
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan) // one client for all of the application's life; its handler renews its connections itself
            .RedactLoggedHeaders(static _ => true);
        return new VeniceBuilder(services, name, options, http);
    }

    private static VeniceBuilder Configured(VeniceBuilder builder, Action<VeniceClientOptions>? configure)
    {
        if (configure is not null)
        {
            builder.Options.Configure(configure);
        }

        return builder;
    }

    private static void Bind(IConfiguration section, VeniceClientOptions options)
    {
        var settings = new VeniceSettings();
        section.Bind(settings, static binder => binder.ErrorOnUnknownConfiguration = true);
        settings.ApplyTo(options);
    }
}
