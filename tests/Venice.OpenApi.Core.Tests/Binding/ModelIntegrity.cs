using Venice.OpenApi.Model;

namespace Venice.OpenApi.Core.Tests.Binding;

/// <summary>What must hold of every model, whatever the document: emission relies on it.</summary>
internal static class ModelIntegrity
{
    public static void Check(ApiModel model)
    {
        var types = new Dictionary<string, TypeKind>(StringComparer.OrdinalIgnoreCase);
        model.Records.ToList().ForEach(record => types.Add(record.Name, TypeKind.Record));
        model.Enums.ToList().ForEach(item => types.Add(item.Name, TypeKind.Enum));
        model.Unions.ToList().ForEach(union => types.Add(union.Name, TypeKind.Union));
        model.Headers.ToList().ForEach(headers => types.Add(headers.Name, TypeKind.Json));
        foreach (var api in model.Interfaces)
        {
            types.Add(api.Name, TypeKind.Json);
            types.Add(api.ClassName, TypeKind.Json);
        }

        Assert.All(types.Keys, static name => Assert.Matches(@"^[\p{L}\p{Nl}][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}_]*$", name));
        Assert.All(model.Records, record => Check(record, types));
        Assert.All(model.Enums, static item => CheckMembers(item.Name, item.Members.Select(static m => m.Name)));
        Assert.All(model.Enums, static item => Assert.Equal(item.Members.Count, item.Members.Select(static m => m.Value).Distinct().Count()));
        Assert.All(model.Unions, union => Check(union, types));
        Assert.All(model.Headers, static headers => CheckMembers(headers.Name, headers.Headers.Select(static h => h.Name)));
        Assert.All(model.Interfaces.SelectMany(static i => i.Operations), operation => Check(operation, model, types));
        Assert.All(model.Interfaces, static api => CheckMembers(api.Name, api.Operations.SelectMany(static o => o.Answers).Select(static a => a.MethodName)));
        Assert.All(model.Resolver.TypeNames, name => Assert.Contains(name, types.Keys));
    }

    private static void Check(RecordModel record, Dictionary<string, TypeKind> types)
    {
        CheckMembers(record.Name, record.Properties.Select(static p => p.Name).Concat(record.AdditionalProperties is { } rest ? [rest.PropertyName] : []));
        Assert.True(!record.IsJson || record.Properties.Select(static p => p.WireName).Distinct().Count() == record.Properties.Count, record.Name);
        Assert.All(record.Properties, property => Check(property.Type, types));
        Assert.All(record.Properties, static property => Assert.False(property.Type.IsNullable));
        Assert.All(record.Properties, static property => Assert.NotEmpty(property.Documentation.Summary));
        Assert.All(record.Properties, static property => Assert.True(property.Documentation.Obsolete is null || property.Presence is Presence.Optional or Presence.OptionalNullable));
        Assert.All(record.Rules, rule => Assert.All(rule.Properties, name => Assert.Contains(record.Properties, property => property.Name == name)));
        Assert.All(record.AnnouncedProperties, name => Assert.Contains(record.Properties, property => property.WireName == name));
        Assert.NotEmpty(record.Documentation.Summary);
        if (record.AdditionalProperties is { } additional)
        {
            Check(additional.ValueType, types);
        }
    }

    private static void Check(UnionModel union, Dictionary<string, TypeKind> types)
    {
        CheckMembers(union.Name, union.Cases.Select(static c => c.Name));
        Assert.NotEmpty(union.Cases);
        Assert.All(union.Cases, item => Check(item.Type, types));
        Assert.Equal(union.Cases.Count, union.Cases.Select(static c => c.Type).Distinct().Count());
        Assert.All(union.KnownValues, value => Assert.Contains(union.Cases, item => item.Name == value.CaseName));
        Assert.Equal(union.KnownValues.Count, union.KnownValues.Select(static v => v.Value).Distinct().Count());
    }

    private static void Check(OperationModel operation, ApiModel model, Dictionary<string, TypeKind> types)
    {
        if (operation.Request is { } request)
        {
            var record = model.Records.Single(record => record.Name == request.TypeName);
            Assert.All(request.Parameters, parameter => Assert.Contains(record.Properties, property => property.Name == parameter.PropertyName && property.Type == parameter.Type));
            Assert.True(request.Body?.PropertyName is not { } name || record.Properties.Any(property => property.Name == name));
            Assert.True(request.Body is not { PropertyName: null } body || body.Type == new TypeModel(TypeKind.Record, record.Name, IsFlat: body.Type.IsFlat));
            Assert.NotEmpty(request.Body?.Representations.Select(static r => r.MediaType) ?? ["-"]);
        }

        Assert.NotEmpty(operation.Answers);
        Assert.All(operation.Answers, answer => Assert.True(answer.Kind == ContentKind.Stream || answer.Kind == ContentKind.Json == (answer.BodyType is not null)));
        Assert.All(operation.Answers.Select(static a => a.BodyType).Concat(operation.Errors.Select(static e => e.BodyType)).OfType<TypeModel>(), type => Check(type, types));
        Assert.All(operation.Answers.Select(static a => a.HeadersTypeName).OfType<string>(), name => Assert.Contains(model.Headers, headers => headers.Name == name));
    }

    private static void Check(TypeModel type, Dictionary<string, TypeKind> types)
    {
        Assert.Equal(type.Kind is TypeKind.List or TypeKind.Map, type.Item is not null);
        Assert.Equal(type.Kind is TypeKind.Record or TypeKind.Enum or TypeKind.Union, type.Name is not null);
        if (type.Name is { } name)
        {
            Assert.Equal(type.Kind, types[name]);
        }

        if (type.Item is { } item)
        {
            Check(item, types);
        }
    }

    private static void CheckMembers(string type, IEnumerable<string> names)
    {
        var all = names.ToList();
        Assert.Equal(all.Count, all.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(type, all);
    }
}
