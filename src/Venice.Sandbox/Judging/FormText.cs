using System.Globalization;
using System.Text.Json.Nodes;
using Venice.OpenApi.Document;

namespace Venice.Sandbox.Judging;

/// <summary>Text of a form, a query or a path as the JSON value that its schema means; text that does not fit stays text, for the judge to see.</summary>
internal static class FormText
{
    public static JsonNode Read(string text, OpenApiSchema? schema)
    {
        if (schema is null || SchemaMembers.Takes(schema, OpenApiTypes.String))
        {
            return text;
        }

        var isNumber = SchemaMembers.Takes(schema, OpenApiTypes.Integer) || SchemaMembers.Takes(schema, OpenApiTypes.Number);
        if (isNumber && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number))
        {
            // parsed, so that it can be read as whatever number is wanted, like one from a JSON body
            return JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture))!;
        }

        var isFlag = SchemaMembers.Takes(schema, OpenApiTypes.Boolean) && text is "true" or "false";
        return isFlag ? string.Equals(text, "true", StringComparison.Ordinal) : text;
    }
}
