using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Tool.Comparing.Pairing;

/// <summary>What a case looks like at a glance: type, format, members, and the constants that tell it from others.</summary>
internal static class CaseLook
{
    public static string Of(EffectiveSchema schema)
    {
        var facts = schema.Facts;
        var members = facts.Properties.Select(property => $"{property.Name}={(property.Schema.Resolved.Enum is [SpecScalar one] ? one.Text : (property.Schema.Resolved.Const as SpecScalar)?.Text)}");
        return string.Join('\n', [
            $"{schema.Types} {facts.Format} {schema.Cases.Count} {facts.MinLength} {facts.MaxLength}",
            string.Join(',', facts.Values?.Select(static value => value.Text) ?? []),
            string.Join(',', members.Order(StringComparer.Ordinal)),
        ]);
    }
}
