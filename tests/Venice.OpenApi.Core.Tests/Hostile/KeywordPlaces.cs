using static Venice.OpenApi.Core.Tests.Hostile.HostilePlace;

namespace Venice.OpenApi.Core.Tests.Hostile;

/// <summary>Our own keywords, whose values shape names, words and rules.</summary>
internal static class KeywordPlaces
{
    public static IReadOnlyList<HostilePlace> All { get; } =
    [
        OfSchemas("given name", """ "A":{"x-dotnet-name":"§","type":"object","properties":{"a":{}}} """, "OAG2112"),
        OfSchemas("given member", """ "A":{"type":"object","properties":{"a":{"x-dotnet-property":"§"}}} """, "OAG2112"),
        OfSchemas("enum's names", """ "A":{"type":"string","enum":["a","b"],"x-enum-names":{"a":"§","§":"B"}} """, "OAG2112"),
        OfSchemas("other enum names", """ "A":{"type":"string","enum":["a","b"],"x-enum-varnames":["§","B"],"x-enumNames":["§","§"]} """),
        OfSchemas("enum's words", """ "A":{"type":"string","enum":["a","b"],"x-enum-descriptions":{"a":"§"},"x-enum-retired":{"b":"§","§":"§"}} """),
        OfSchemas("rule's message", """ "A":{"type":"object","properties":{"a":{},"b":{}},"not":{"required":["a","b"],"x-rule-message":"§"}} """),
        OfSchemas("model's limit", """ "A":{"type":"object","properties":{"a":{"type":"string","maxLength":5,"x-model-limit":"§"},"b":{"type":"number","maximum":5,"x-model-limit":"§"}}} """),
        OfSchemas("model's limit of two texts", """ "A":{"type":"object","properties":{"a":{"type":"string","maxLength":5,"x-model-limit":"§"},"b":{"type":"string","maxLength":5,"x-model-limit":"§"}}} """),
        OfSchemas("file input", """ "A":{"type":"object","properties":{"a":{"type":"string","x-file-input":"§"},"b":{"x-hidden":"§"}}} """),
        OfSchemas("union key", """ "A":{"type":"object","properties":{"kind":{"type":"string"},"v":{"$ref":"#/components/schemas/V"}}},"V":{"x-union-key":{"ancestorProperty":"§","cases":{"§":"T","t":"§"}},"anyOf":[{"$ref":"#/components/schemas/T"},{"type":"string"}]},"T":{"type":"object","properties":{"a":{}}} """, "OAG2117"),
    ];
}
