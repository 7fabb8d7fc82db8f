using System.Text.Json;
using Venice.OpenApi.Json;
using Venice.OpenApi.Validation;

namespace Venice.OpenApi.Tests.Samples;

/// <summary>Written by hand in the shape of what the generator emits.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(JsonModelConverter<Picture>))]
internal sealed record Picture : IValidatable, IJsonModel<Picture>, IFileContainer
{
    public required string Id { get; init; }

    public int? Width { get; init; }

    public ReadOnlyMemory<byte>? Data { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    public Optional<string?> Note { get; init; }

    public Picture? Child { get; init; }

    public IReadOnlyDictionary<string, Picture>? Others { get; init; }

    public FileInput? File { get; init; }

    public double? Strength { get; init; }

    static Picture IJsonModel<Picture>.ReadJson(ref Utf8JsonReader reader, JsonReadContext context) => Read(ref reader, context);

    public static Picture Read(ref Utf8JsonReader reader, JsonReadContext context)
    {
        string? id = null;
        int? width = null;
        ReadOnlyMemory<byte>? data = null;
        IReadOnlyList<string>? tags = null;
        var note = default(Optional<string?>);
        Picture? child = null;
        IReadOnlyDictionary<string, Picture>? others = null;
        if (!context.BeginObject(ref reader))
        {
            return new Picture { Id = "" };
        }

        while (context.NextProperty(ref reader))
        {
            if (context.IsAt("id", ref reader))
            {
                id = context.ReadString(ref reader);
            }
            else if (context.IsAt("width", ref reader))
            {
                width = context.IsNull(ref reader) ? null : context.ReadInt32(ref reader);
            }
            else if (context.IsAt("data", ref reader))
            {
                data = context.IsNull(ref reader) ? null : context.ReadBytes(ref reader);
            }
            else if (context.IsAt("tags", ref reader))
            {
                tags = context.IsNull(ref reader) ? null : context.ReadList(ref reader, JsonValue.ReadString);
            }
            else if (context.IsAt("note", ref reader))
            {
                note = context.IsNull(ref reader) ? null : context.ReadString(ref reader);
            }
            else if (context.IsAt("child", ref reader))
            {
                child = context.IsNull(ref reader) ? null : Read(ref reader, context);
            }
            else if (context.IsAt("others", ref reader))
            {
                others = context.IsNull(ref reader) ? null : context.ReadMap<Picture>(ref reader, Read);
            }
            else
            {
                context.SkipProperty(ref reader);
            }
        }

        if (id is null)
        {
            context.Missing("id");
        }

        return new Picture
        {
            Id = id ?? "", Width = width, Data = data, Tags = tags, Note = note, Child = child, Others = others,
        };
    }

    public void WriteJson(JsonModelWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteName("id");
        writer.WriteString(Id);
        if (Width is { } width)
        {
            writer.WriteName("width");
            writer.WriteNumber(width);
        }

        if (Strength is { } strength)
        {
            writer.WriteName("strength");
            writer.WriteNumber(strength);
        }

        if (Data is { } data)
        {
            writer.WriteName("data");
            writer.WriteBytes(data);
        }

        if (Tags is { } tags)
        {
            writer.WriteName("tags");
            writer.WriteList(tags, static (writer, tag) => writer.WriteString(tag));
        }

        if (Note.IsSet)
        {
            writer.WriteName("note");
            writer.WriteString(Note.Value!);
        }

        if (Child is { } child)
        {
            writer.WriteName("child");
            child.WriteJson(writer);
        }

        if (Others is { } others)
        {
            writer.WriteName("others");
            writer.WriteMap(others, JsonModelWriter.WriteModel);
        }

        if (File is { } file)
        {
            writer.WriteName("file");
            writer.WriteFile(file);
        }

        writer.WriteEndObject();
    }

    void IFileContainer.AddFiles(ICollection<FileInput> files)
    {
        FileInput.AddFrom(File, files);
        FileInput.AddFrom(Child, files);
    }

    void IValidatable.Validate(ref ViolationCollector violations)
    {
        if (!Check.HasLength(Id, 1, violations.Limit("idLimit", 20)))
        {
            violations.AddLength("id", 1, violations.Limit("idLimit", 20));
        }

        if (Width is { } width && (width <= 0 || width > 1280))
        {
            violations.AddRange("width", minimum: "0", minimumIsExclusive: true, maximum: "1280");
        }

        if (Tags is { } tags)
        {
            for (var index = 0; index < tags.Count; index++)
            {
                if (violations.TryEnter(out var mark))
                {
                    if (tags[index].Length > 5)
                    {
                        violations.AddLength("", null, 5);
                    }

                    violations.Exit(mark, "tags", index);
                }
            }
        }

        if (Child is IValidatable child && violations.TryEnter(out var childMark))
        {
            child.Validate(ref violations);
            violations.Exit(childMark, "child");
        }

        if (Others is { } others)
        {
            foreach (var (key, value) in others)
            {
                if (violations.TryEnter(out var mark))
                {
                    ((IValidatable)value).Validate(ref violations);
                    violations.ExitKey(mark, "others", key);
                }
            }
        }
    }
}
