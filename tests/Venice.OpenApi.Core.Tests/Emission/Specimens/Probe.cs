using System.Reflection;

namespace Venice.OpenApi.Core.Tests.Emission.Specimens;

/// <summary>The shop's emitted types, compiled and loaded: JSON in, what became of it out.</summary>
internal static class Probe
{
    private const string Source = """
        #nullable enable
        using System;
        using System.Buffers;
        using System.Linq;
        using System.Text;
        using System.Text.Json;
        using Venice.OpenApi.Json;
        using Venice.OpenApi.Validation;

        namespace Acme;

        public static class ShopProbe
        {
            public static string Ask(string question, string type, string json) => type switch
            {
                "Order" => Ask<Order>(question, json),
                "Basket" => Ask<Basket>(question, json),
                "Size" => Ask<Size>(question, json),
                "Ticket" => Ask<Ticket>(question, json),
                "Letter" => Ask<Letter>(question, json),
                "Gift" => Ask<Gift>(question, json),
                "Parcel" => Ask<Parcel>(question, json),
                "Announcing" => Ask<Announcing>(question, json),
                "Color" => Ask<Color>(question, json),
                "Empty" => Ask<Empty>(question, json),
                "Knot" => Ask<Knot>(question, json),
                _ => throw new ArgumentException(type),
            };

            private static string Ask<T>(string question, string json) where T : IJsonModel<T>
            {
                switch (question)
                {
                    case "write":
                        return Write(Read<T>(json, JsonReadContext.CreateStrict()));
                    case "lenient":
                        var context = JsonReadContext.CreateLenient();
                        var value = Read<T>(json, context);
                        return Write(value) + " " + string.Join(" ", context.Violations.Select(v => $"{v.Path}:{v.Rule}"));
                    case "notes":
                        var notes = JsonReadContext.CreateLenient();
                        _ = Read<T>(json, notes);
                        return string.Join(" ", notes.Violations.Select(v => $"{v.Path}:{v.Rule}"));
                    case "validate":
                        var collector = new ViolationCollector(null);
                        ((IValidatable)Read<T>(json, JsonReadContext.CreateStrict())!).Validate(ref collector);
                        return string.Join(" ", collector.ToList().Select(v => $"{v.Path}:{v.Rule}"));
                    case "equal":
                        var (one, other) = (Read<T>(json, JsonReadContext.CreateStrict()), Read<T>(json, JsonReadContext.CreateStrict()));
                        return $"{Equals(one, other)} {one!.GetHashCode() == other!.GetHashCode()}";
                    case "attributes":
                        var checkedValue = Read<T>(json, JsonReadContext.CreateStrict())!;
                        var failures = new System.Collections.Generic.List<System.ComponentModel.DataAnnotations.ValidationResult>();
                        System.ComponentModel.DataAnnotations.Validator.TryValidateObject(checkedValue, new(checkedValue), failures, validateAllProperties: true);
                        return string.Join(" ", failures.SelectMany(failure => failure.MemberNames).Distinct());
                    case "allocations":
                        var subject = (IValidatable)Read<T>(json, JsonReadContext.CreateStrict())!;
                        Count(subject);
                        return Count(subject).ToString(System.Globalization.CultureInfo.InvariantCulture);
                    case "print":
                        return Read<T>(json, JsonReadContext.CreateStrict())!.ToString()!;
                    case "serializer":
                        return JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(json));
                    default:
                        throw new ArgumentException(question);
                }
            }

            private static long Count(IValidatable subject)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                for (var i = 0; i < 1000; i++)
                {
                    var collector = new ViolationCollector(null);
                    subject.Validate(ref collector);
                }

                return GC.GetAllocatedBytesForCurrentThread() - before;
            }

            private static T Read<T>(string json, JsonReadContext context) where T : IJsonModel<T>
            {
                var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
                reader.Read();
                var value = T.ReadJson(ref reader, context);
                return reader.Read() ? throw new InvalidOperationException("The reader stopped half-way.") : value;
            }

            private static string Write<T>(T value) where T : IJsonModel<T>
            {
                var buffer = new ArrayBufferWriter<byte>();
                using (var writer = new Utf8JsonWriter(buffer))
                {
                    value.WriteJson(JsonModelWriter.Over(writer));
                }

                return Encoding.UTF8.GetString(buffer.WrittenSpan);
            }
        }
        """;

    private static readonly Lazy<Func<string, string, string, string>> Ask = new(static () =>
        EmittedCode.Load(Shop.Files, Source).GetType("Acme.ShopProbe", throwOnError: true)!
            .GetMethod("Ask", BindingFlags.Public | BindingFlags.Static)!
            .CreateDelegate<Func<string, string, string, string>>());

    /// <summary>Read strictly and written again.</summary>
    public static string Write(string type, string json) => Ask.Value("write", type, json);

    /// <summary>Read leniently and written again, and what was noted.</summary>
    public static string Lenient(string type, string json) => Ask.Value("lenient", type, json);

    /// <summary>What a lenient reading notes.</summary>
    public static string Notes(string type, string json) => Ask.Value("notes", type, json);

    /// <summary>Path and rule of each violation.</summary>
    public static string Validate(string type, string json) => Ask.Value("validate", type, json);

    /// <summary>Whether two readings are equal, and their hashes.</summary>
    public static string Equal(string type, string json) => Ask.Value("equal", type, json);

    /// <summary>The members that the attributes object to.</summary>
    public static string Attributes(string type, string json) => Ask.Value("attributes", type, json);

    /// <summary>The bytes that a thousand validations allocate.</summary>
    public static string Allocations(string type, string json) => Ask.Value("allocations", type, json);

    public static string Print(string type, string json) => Ask.Value("print", type, json);

    /// <summary>Through JsonSerializer and the converter attribute.</summary>
    public static string Serializer(string type, string json) => Ask.Value("serializer", type, json);
}
