namespace Venice.OpenApi.Model;

/// <summary>The C# types that a value may have.</summary>
internal enum TypeKind
{
    String,
    Boolean,
    Int32,
    Int64,
    Double,
    Decimal,

    /// <summary><c>date-time</c>: DateTimeOffset.</summary>
    DateTime,

    /// <summary><c>date</c>: DateOnly.</summary>
    Date,

    /// <summary><c>time</c>: TimeOnly.</summary>
    Time,
    Guid,

    /// <summary><c>uri</c>: System.Uri, relative or absolute.</summary>
    Uri,

    /// <summary>Base64 text on the wire, <c>ReadOnlyMemory&lt;byte&gt;</c> here.</summary>
    Bytes,

    /// <summary>Anything: <c>JsonElement</c>.</summary>
    Json,

    /// <summary>A file, or the text that stands for it: <c>Venice.OpenApi.FileInput</c>.</summary>
    File,

    /// <summary><c>IReadOnlyList&lt;Item&gt;</c>.</summary>
    List,

    /// <summary><c>IReadOnlyDictionary&lt;string, Item&gt;</c>.</summary>
    Map,
    Record,
    Enum,
    Union,
}
