using Venice.OpenApi.Model;

namespace Venice.OpenApi.Core.Tests.Binding;

/// <summary>Parts of a model in one line each, for expectations.</summary>
internal static class ModelText
{
    public static string Of(TypeModel? type) => type is null
        ? "-"
        : type.Kind switch
        {
            TypeKind.List => $"List<{Of(type.Item)}>",
            TypeKind.Map => $"Map<{Of(type.Item)}>",
            TypeKind.Record or TypeKind.Enum or TypeKind.Union => type.Kind + ":" + type.Name,
            _ => type.Kind.ToString(),
        } + (type.IsNullable ? "?" : "");

    public static string Of(PropertyModel property) => string.Join(
        ' ',
        new[] { property.Name, Of(property.Type), property.Presence.ToString(), Of(property.Constraints), property.ConstantLiteral ?? "" }.Where(static part => part.Length > 0));

    public static string Of(RecordModel record) => string.Join("; ", record.Properties.Select(Of));

    public static string Of(UnionModel union) => string.Join("; ", union.Cases.Select(static c => $"{c.Name} {Of(c.Type)}"));

    public static string Of(EnumModel model) => string.Join("; ", model.Members.Select(static m => $"{m.Name}={m.Value}"));

    public static string Of(RuleModel rule) =>
        $"{rule.Kind}({string.Join(',', rule.Properties)})" + (rule.When is { } when ? $" when {when.Property} is {when.Literal}" : "");

    public static string Of(AnswerModel answer) =>
        $"{answer.MethodName} {answer.Kind} {string.Join('/', answer.Statuses)} {Of(answer.BodyType)}" + (answer.SelectedBy is { } by ? $" by {by.PropertyName}={by.Literal}" : "");

    public static string Of(ConstraintModel constraints)
    {
        var parts = new List<string>();
        Add(constraints.Minimum is not null, (constraints.Minimum?.IsExclusive == true ? ">" : ">=") + constraints.Minimum?.Number);
        Add(constraints.Maximum is not null, (constraints.Maximum?.IsExclusive == true ? "<" : "<=") + constraints.Maximum?.Number);
        Add(constraints.Values.Count > 0, "of " + string.Join(',', constraints.Values));
        Add(constraints.JsonKinds != JsonKinds.Any, "json " + constraints.JsonKinds);
        Add(constraints.MultipleOf is not null, "*" + constraints.MultipleOf);
        Add(constraints.MinLength is not null || constraints.MaxLength is not null, $"length {constraints.MinLength}..{constraints.MaxLength}");
        Add(constraints.Pattern is not null, $"/{constraints.Pattern}/");
        Add(constraints.MinItems is not null || constraints.MaxItems is not null, $"items {constraints.MinItems}..{constraints.MaxItems}");
        Add(constraints.UniqueItems, "unique");
        Add(constraints.MinProperties is not null || constraints.MaxProperties is not null, $"members {constraints.MinProperties}..{constraints.MaxProperties}");
        Add(constraints.ModelLimit is not null, "limit " + constraints.ModelLimit);
        Add(constraints.Items is not null, $"each({(constraints.Items is { } items ? Of(items) : "")})");
        return string.Join(' ', parts);

        void Add(bool isThere, string text)
        {
            if (isThere)
            {
                parts.Add(text);
            }
        }
    }
}
