using Venice.OpenApi.Collections;
using Venice.OpenApi.Emission;
using Venice.OpenApi.Emission.Enums;
using Venice.OpenApi.Emission.Records;
using Venice.OpenApi.Emission.Unions;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Core.Tests.Emission.Specimens;

/// <summary>Models in few words, for tests that care about one thing in them.</summary>
internal static class Specimen
{
    public const string Namespace = "Acme";

    public static readonly TypeModel Text = new(TypeKind.String);
    public static readonly TypeModel Number = new(TypeKind.Int32);

    public static TypeModel ListOf(TypeModel item) => new(TypeKind.List, Item: item);

    public static TypeModel MapOf(TypeModel item) => new(TypeKind.Map, Item: item);

    public static TypeModel Named(TypeKind kind, string name) => new(kind, name);

    public static DocumentationModel Docs(string summary) => new(summary);

    public static PropertyModel Property(
        string name, string wireName, TypeModel type, Presence presence = Presence.Optional, ConstraintModel? constraints = null, string summary = "Something.") =>
        new(name, wireName, type, presence, constraints ?? ConstraintModel.None, Docs(summary));

    public static RecordModel Record(string name, params PropertyModel[] properties) =>
        new(Namespace, name, "components/schemas/" + name, "acme.yaml", Docs("A thing."), [.. properties], [], null, ConstraintModel.None, []) { HasIncomplete = true };

    public static EnumModel Enum(string name, params (string Name, string Value)[] members) =>
        new(Namespace, name, "components/schemas/" + name, "acme.yaml", Docs("A choice."), [.. members.Select(static member => new EnumMemberModel(member.Name, member.Value, Docs("A value.")))]);

    public static UnionModel Union(string name, params UnionCaseModel[] cases) =>
        new(Namespace, name, "components/schemas/" + name, "acme.yaml", Docs("One of several."), [.. cases], null, null, []);

    public static UnionCaseModel Case(string name, TypeModel type, string[]? required = null, string[]? known = null, params (string Name, string Value)[] constants) =>
        new(name, type, ConstraintModel.None, Docs("A case."), [.. required ?? []], [.. constants.Select(static pair => new UnionConstantModel(pair.Name, pair.Value))], [.. known ?? []]);

    public static string Emit(RecordModel record) => Join(RecordEmitter.Emit(record));

    public static string Emit(EnumModel model) => Join(EnumEmitter.Emit(model));

    public static string Emit(UnionModel union) => Join(UnionEmitter.Emit(union));

    private static string Join(EquatableArray<EmittedFile> files) => string.Join("\n", files.Select(static file => file.Source));
}
