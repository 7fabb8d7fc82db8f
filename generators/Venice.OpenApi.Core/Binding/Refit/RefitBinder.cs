using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Refit;

/// <summary>Interfaces to Refit interfaces: a method for the content, one for the answer as it came, and one for parts where files can be uploaded.</summary>
internal static class RefitBinder
{
    private const string Async = "Async";

    public static EquatableArray<RefitApiModel> Bind(ApiModel model)
    {
        var types = TypeNames(model);
        var apis = new List<RefitApiModel>();
        foreach (var api in model.Interfaces)
        {
            var stem = api.ClassName.EndsWith("Api", StringComparison.Ordinal) ? api.ClassName.Substring(0, api.ClassName.Length - "Api".Length) : api.ClassName;
            apis.Add(new RefitApiModel(
                api.Namespace,
                types.Claim($"I{stem}RefitApi"),
                types.Claim($"{stem}RefitStub"),
                api.Tag,
                api.DocumentName,
                model.Client?.ServerUrl,
                api.Documentation,
                Methods(api, model)) { IsInternal = api.IsInternal });
        }

        return apis.ToEquatableArray();
    }

    // two emitted files may not differ by case alone
    private static NameScope TypeNames(ApiModel model)
    {
        var scope = new NameScope(StringComparer.OrdinalIgnoreCase);
        var taken = model.Records.Select(static item => item.Name)
            .Concat(model.Enums.Select(static item => item.Name))
            .Concat(model.Unions.Select(static item => item.Name))
            .Concat(model.Headers.Select(static item => item.Name))
            .Concat(model.Interfaces.SelectMany(static item => new[] { item.Name, item.ClassName }))
            .Append(model.Client?.Name ?? "")
            .Append(model.Resolver.Name);
        foreach (var name in taken)
        {
            scope.Claim(name);
        }

        return scope;
    }

    private static EquatableArray<RefitMethodModel> Methods(InterfaceModel api, ApiModel model)
    {
        var names = new NameScope(StringComparer.Ordinal);
        foreach (var answer in api.Operations.SelectMany(static operation => operation.Answers))
        {
            names.Claim(Stem(answer));
        }

        var bearers = KeysOf(model, SecuritySchemeKind.Bearer);
        var methods = new List<RefitMethodModel>();
        foreach (var operation in api.Operations)
        {
            foreach (var answer in operation.Answers)
            {
                var response = names.Claim(Stem(answer) + "Response") + Async;
                methods.Add(Secured(new(answer.MethodName, RefitMethodKind.Content, response, operation, answer, []), model, bearers));
                methods.Add(Secured(new(response, RefitMethodKind.Response, "", operation, answer, []), model, bearers));
                if (Parts(operation, model) is { IsEmpty: false } parts)
                {
                    var upload = names.Claim(Stem(answer) + "Upload") + Async;
                    methods.Add(Secured(new(upload, RefitMethodKind.Upload, answer.MethodName, operation, answer, parts), model, bearers));
                }
            }
        }

        return methods.ToEquatableArray();
    }

    private static string Stem(AnswerModel answer) => answer.MethodName.Substring(0, answer.MethodName.Length - Async.Length);

    private static HashSet<string> KeysOf(ApiModel model, SecuritySchemeKind kind) =>
        new(model.Client?.SecuritySchemes.Where(scheme => scheme.Kind == kind).Select(static scheme => scheme.Key) ?? [], StringComparer.Ordinal);

    private static RefitMethodModel Secured(RefitMethodModel method, ApiModel model, HashSet<string> bearers)
    {
        var alternatives = method.Operation.Security;
        var others = alternatives.SelectMany(static alternative => alternative.Schemes).ToList();
        return method with
        {
            TakesBearer = alternatives.Any(alternative => alternative.Schemes.Any(bearers.Contains)),
            IsAnonymous = alternatives.Any(static alternative => alternative.Schemes.IsEmpty),
            OtherCredentials = (model.Client?.SecuritySchemes ?? [])
                .Where(scheme => scheme is { Kind: SecuritySchemeKind.HeaderKey, WireName: not null } && others.Contains(scheme.Key))
                .Select(static scheme => scheme.WireName!)
                .ToEquatableArray(),
        };
    }

    /// <summary>What a form with files consists of, when the request is that form and nothing else.</summary>
    private static EquatableArray<PropertyModel> Parts(OperationModel operation, ApiModel model)
    {
        if (operation.Request is not { Parameters.IsEmpty: true, Body: { PropertyName: null } body } request
            || body.Representations.FirstOrDefault(static item => item.Kind == ContentKind.Multipart) is not { } form
            || !form.Parts.Any(static part => IsFile(part.Type) && !part.IsReadOnly)
            || model.Records.FirstOrDefault(record => record.Name == request.TypeName) is not { } record)
        {
            return [];
        }

        var sent = new HashSet<string>(form.Parts.Where(static part => !part.IsReadOnly).Select(static part => part.Name), StringComparer.Ordinal);
        var properties = record.Properties.Where(static property => property is { IsInternal: false, ConstantLiteral: null, IsReadOnly: false }).ToList();

        // what the form cannot carry, and the record wants all the same, leaves no way to make the record
        return properties.Exists(property => property.Presence is Presence.Required or Presence.RequiredNullable && !sent.Contains(property.Name))
            ? []
            : properties.Where(property => sent.Contains(property.Name)).ToEquatableArray();
    }

    private static bool IsFile(TypeModel type) => type.Kind == TypeKind.File || type is { Kind: TypeKind.List, Item: { Kind: TypeKind.File, IsNullable: false } };
}
