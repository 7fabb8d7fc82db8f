namespace Venice.OpenApi.Model;

/// <summary>Kinds of JSON values.</summary>
[Flags]
internal enum JsonKinds
{
    /// <summary>Nothing is said: any kind.</summary>
    Any = 0,
    Null = 1,
    Object = 2,
}
