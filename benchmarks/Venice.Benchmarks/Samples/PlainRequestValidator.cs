using Microsoft.Extensions.Options;

namespace Venice.Benchmarks.Samples;

/// <summary>What the generator of Microsoft.Extensions.Options makes of the attributes.</summary>
[OptionsValidator]
public sealed partial class PlainRequestValidator : IValidateOptions<PlainRequest>;
