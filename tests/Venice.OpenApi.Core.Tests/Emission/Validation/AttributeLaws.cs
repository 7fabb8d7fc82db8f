using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Venice.OpenApi.Core.Tests.Emission.Specimens;
using Venice.OpenApi.Emission.Records;
using Venice.OpenApi.Model;
using static Venice.OpenApi.Core.Tests.Emission.Specimens.Specimen;

namespace Venice.OpenApi.Core.Tests.Emission.Validation;

/// <summary>Whatever is asked of a member, and whatever it holds: its attributes come to the verdict of its check.</summary>
public sealed class AttributeLaws
{
    private const int Members = 120;

    private const string Source = """
        #nullable enable
        using System.ComponentModel.DataAnnotations;
        using System.Linq;
        using System.Text.Json;

        namespace Acme;

        public static class LawProbe
        {
            public static string Ask(string json)
            {
                var value = JsonSerializer.Deserialize<Laws>(json)!;
                var failures = new System.Collections.Generic.List<ValidationResult>();
                Validator.TryValidateObject(value, new(value), failures, validateAllProperties: true);
                return (value.Validate().Count > 0) + " " + (failures.Count > 0);
            }
        }
        """;

    private static readonly TypeKind[] Kinds =
        [TypeKind.String, TypeKind.Uri, TypeKind.Boolean, TypeKind.Int32, TypeKind.Int64, TypeKind.Double, TypeKind.Decimal, TypeKind.Json, TypeKind.List, TypeKind.Map];

    private static readonly string[] Numbers =
        ["0", "1", "-1", "2", "2.5", "0.1", "-0.25", "3", "8", "100", "2147483647", "-2147483648", "4294967296", "9007199254740993", "-9223372036854775808", "1e3", "79228162514264337593543950335", "1e30"];

    private static readonly string[] Texts = ["", "a", "ab", "auto", "Auto", "1", "true", "😀", "😀😀😀", "a/b?c", "aaaaaaaaaaaa", "A-1", "\n"];

    [Fact]
    public void Attributes_OfAnyMemberWithAnyValue_SayWhatTheCheckSays()
    {
        var random = new Random(20261122);
        var properties = Enumerable.Range(0, Members).Select(index => Member(index, random)).ToList();
        var ask = EmittedCode.Load(RecordEmitter.Emit(Record("Laws", [.. properties])), Source)
            .GetType("Acme.LawProbe", throwOnError: true)!.GetMethod("Ask")!.CreateDelegate<Func<string, string>>();

        Prop.ForAll<int, int>((member, value) =>
        {
            var property = properties[(int)((uint)member % Members)];
            var json = $"{{\"{property.WireName}\":{Value(property.Type.Kind, new Random(value))}}}";
            try
            {
                return ask(json) is "True True" or "False False" ? true : throw new InvalidOperationException($"{property}: {json}: {ask(json)}");
            }
            catch (JsonException)
            {
                // the type has no such value
                return true;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    private static PropertyModel Member(int index, Random random)
    {
        var kind = Kinds[index % Kinds.Length];
        var type = kind is TypeKind.List or TypeKind.Map ? new TypeModel(kind, Item: Number) : new TypeModel(kind);
        var presence = random.Next(2) == 0 ? Presence.Optional : Presence.OptionalNullable;
        return Property(string.Create(CultureInfo.InvariantCulture, $"M{index}"), string.Create(CultureInfo.InvariantCulture, $"m{index}"), type, presence, Constraints(kind, random));
    }

    private static ConstraintModel Constraints(TypeKind kind, Random random)
    {
        string[] words = kind switch
        {
            TypeKind.String => [$"length {random.Next(3)}-{random.Next(2, 6)}", "/^a/", "/[A-Z]/", "of auto", "of a,ab,😀"],
            TypeKind.Uri => [$"length {random.Next(3)}-{random.Next(2, 6)}", "/^a/"],
            TypeKind.Boolean => ["of true", "of false"],
            TypeKind.Json => ["json Object", "json Null", "json Object,Null"],
            TypeKind.List => [$"items {random.Next(2)}-{random.Next(1, 4)}", "unique"],
            TypeKind.Map => [$"members {random.Next(2)}-{random.Next(1, 4)}"],
            _ => [$">{Pick(Numbers, random)}", $">={Pick(Numbers, random)}", $"<{Pick(Numbers, random)}", $"<={Pick(Numbers, random)}", "%2", "%0.1", $"of {Pick(Numbers, random)}", "of 1,2,8"],
        };
        return ConstraintText.Parse(string.Join(' ', words.Where(_ => random.Next(words.Length) < 2)));
    }

    private static string Value(TypeKind kind, Random random) => random.Next(12) == 0 ? "null" : kind switch
    {
        TypeKind.String or TypeKind.Uri => JsonSerializer.Serialize(Pick(Texts, random)),
        TypeKind.Boolean => Pick(["true", "false"], random),
        TypeKind.Json => Pick(["{}", "[]", "\"a\"", "1", "true", "null", "{\"a\":1}"], random),
        TypeKind.List => $"[{string.Join(',', Enumerable.Range(0, random.Next(5)).Select(_ => random.Next(3)))}]",
        TypeKind.Map => $"{{{string.Join(',', Enumerable.Range(0, random.Next(5)).Select(static key => $"\"k{key}\":1"))}}}",
        _ => Pick(Numbers, random),
    };

    private static string Pick(string[] all, Random random) => all[random.Next(all.Length)];
}
