using System.Globalization;

namespace Venice.Cli.Commands;

/// <summary>Tells about a model in words.</summary>
internal static class ModelText
{
    /// <summary>What matters for a choice, in one line.</summary>
    public static string Summarize(ModelInfo model) => string.Join("; ", Facts(model).Where(static fact => fact.Length > 0));

    /// <summary>Everything that an image request has to know, a line each.</summary>
    public static IEnumerable<string> Describe(ModelInfo model)
    {
        yield return $"{model.Id}  {model.ModelSpec.Name}".TrimEnd();
        yield return $"kind         {model.Type}";
        foreach (var (name, value) in Details(model))
        {
            if (value is { Length: > 0 })
            {
                yield return $"{name,-12} {value}";
            }
        }
    }

    private static IEnumerable<string> Facts(ModelInfo model)
    {
        if (model.ModelSpec.Offline is true)
        {
            yield return "offline";
        }

        yield return Sizes(model);
        yield return Price(model);
        if (model.ModelSpec.Traits is { Count: > 0 } traits)
        {
            yield return string.Join(' ', traits);
        }
    }

    private static IEnumerable<(string Name, string? Value)> Details(ModelInfo model)
    {
        var spec = model.ModelSpec;
        var image = spec.Constraints?.Image;
        var edit = spec.Constraints?.Inpaint;
        yield return ("sizes", Sizes(model));
        yield return ("qualities", Join((image?.Qualities ?? edit?.Qualities)?.Select(static quality => quality.Value)));
        yield return ("prompt", (image?.PromptCharacterLimit ?? edit?.PromptCharacterLimit) is { } limit ? Text($"at most {limit} characters") : null);
        yield return ("steps", image is null ? null : Text($"{image.Steps.Default}, at most {image.Steps.Max}"));
        yield return ("styles", spec.SupportsStyleReferences is true ? Text($"at most {image?.MaxStyleReferences ?? 1} style references") : null);
        yield return ("pictures", edit is null ? null : Text($"at most {edit.MaxInputImages ?? (edit.CombineImages ? 3 : 1)}"));
        yield return ("price", Price(model));
        yield return ("traits", Join(spec.Traits));
        yield return ("privacy", spec.Privacy.Value);
        yield return ("retires", spec.Deprecation is { } end ? Text($"{end.RemovesAt:yyyy-MM-dd}{(end.ReplacementModelId is { } next ? $", then {next}" : "")}") : null);
    }

    private static string Sizes(ModelInfo model)
    {
        var constraints = model.ModelSpec.Constraints;
        var ratios = constraints?.Image?.AspectRatios ?? constraints?.Inpaint?.AspectRatios;
        var resolutions = constraints?.Image?.Resolutions ?? constraints?.Inpaint?.Resolutions;
        return ratios is { Count: > 0 } ? $"{Join(ratios)}{(resolutions is { Count: > 0 } ? $" at {Join(resolutions)}" : "")}"
            : constraints?.Image is { WidthHeightDivisor: > 1 } pixels ? Text($"width and height in multiples of {pixels.WidthHeightDivisor}")
            : "";
    }

    private static string Price(ModelInfo model)
    {
        var pricing = model.ModelSpec.Pricing;
        var single = pricing?.Image?.Generation ?? pricing?.Inpaint?.Inpaint;
        var byResolution = pricing?.Image?.Resolutions ?? pricing?.Inpaint?.Resolutions;
        var prices = byResolution is { Count: > 0 } ? byResolution.Values.Select(static price => price.Usd).ToArray() : single is null ? [] : [single.Usd];
        return prices.Length == 0 ? ""
            : prices.Min() == prices.Max() ? Text($"{prices[0]:0.####} USD")
            : Text($"{prices.Min():0.####} to {prices.Max():0.####} USD");
    }

    private static string Join(IEnumerable<string>? items) => items is null ? "" : string.Join(' ', items);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
