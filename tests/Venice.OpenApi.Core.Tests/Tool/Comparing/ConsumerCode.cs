using Venice.OpenApi.Emission;
using Venice.OpenApi.Model;
using Venice.OpenApi.Tool.Comparing.Surface;

namespace Venice.OpenApi.Core.Tests.Tool.Comparing;

/// <summary>Code that uses all of an emitted API: sets every member of what is sent, reads every member of what is answered, names every value, matches every case, calls every method.</summary>
internal static class ConsumerCode
{
    public static string Of(ApiModel api)
    {
        var travel = new SurfaceTravel(api);
        var body = new List<string>();
        foreach (var record in api.Records)
        {
            var type = TypeNames.Emitted(record.Name, api.Namespace);
            var members = record.Properties.Where(static property => !property.IsInternal).ToList();
            if (travel.IsSent(record.Name))
            {
                var arguments = members.Select(property => $"{Member(property, api)} a{property.Name}");
                body.Add($"static {type} Build{record.Name}({string.Join(", ", arguments)}) => new() {{ {string.Join(", ", members.Select(static property => $"{property.Name} = a{property.Name}"))} }};");
            }

            if (travel.IsAnswered(record.Name))
            {
                body.Add($"static void Read{record.Name}({type} value) {{ {string.Join(' ', members.Select(property => $"{Member(property, api)} a{property.Name} = value.{property.Name};"))} }}");
            }
            else
            {
                body.Add($"static void Read{record.Name}({type} value) {{ {string.Join(' ', members.Select(static property => $"_ = value.{property.Name};"))} }}");
            }
        }

        body.AddRange(api.Enums.Select(type => $"static void Name{type.Name}() {{ {string.Join(' ', type.Members.Select(member => $"_ = {TypeNames.Emitted(type.Name, api.Namespace)}.{member.Name};"))} }}"));
        body.AddRange(api.Unions.Where(union => travel.IsAnswered(union.Name)).Select(union => $"static int Match{union.Name}({TypeNames.Emitted(union.Name, api.Namespace)} value) => value.Match<int>({string.Concat(union.Cases.Select(item => $"({TypeNames.NotNull(item.Type, api.Namespace)} _) => 0, "))}_ => 0);"));
        body.AddRange(api.Headers.Select(headers => $"static void Read{headers.Name}({TypeNames.Emitted(headers.Name, api.Namespace)} value) {{ {string.Join(' ', headers.Headers.Select(header => $"{TypeNames.Nullable(header.Type, api.Namespace)} a{header.Name} = value.{header.Name};"))} }}"));
        body.AddRange(api.Interfaces.SelectMany(tag => tag.Operations.SelectMany(operation => operation.Answers.Select(answer => Call(api, tag, operation, answer)))));
        return $"#nullable enable\nstatic class Consumer\n{{\n{string.Join('\n', body)}\n}}\n";
    }

    private static string Member(PropertyModel property, ApiModel api) => TypeNames.Member(property.Type, property.Presence, api.Namespace);

    private static string Call(ApiModel api, InterfaceModel tag, OperationModel operation, AnswerModel answer)
    {
        var request = operation.Request is { } taken ? $"{TypeNames.Emitted(taken.TypeName, api.Namespace)} request, " : "";
        var argument = operation.Request is null ? "" : "request, ";
        var value = answer is { Kind: ContentKind.Json, BodyType: { } type } ? $"{TypeNames.Of(type, api.Namespace)} value = answer.Value;" : "";
        var headers = answer.HeadersTypeName is { } name && answer.Kind != ContentKind.Stream ? $" {TypeNames.Emitted(name, api.Namespace)} headers = answer.Headers;" : "";
        var call = answer.Kind == ContentKind.Stream ? $"_ = api.{answer.MethodName}({argument}default);" : $"var answer = await api.{answer.MethodName}({argument}default); {value}{headers}";
        return $"static async System.Threading.Tasks.Task Call{tag.Name}{answer.MethodName}({request}{TypeNames.Emitted(tag.Name, api.Namespace)} api) {{ await System.Threading.Tasks.Task.Yield(); {call} }}";
    }
}
