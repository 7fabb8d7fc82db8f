namespace Venice.OpenApi.Http;

/// <summary>How a parameter's value is written, as OpenAPI names it.</summary>
public enum ParameterStyle
{
    /// <summary><c>name=a&amp;name=b</c>, or <c>name=a,b</c> when not exploded. Query and cookie.</summary>
    Form,

    /// <summary><c>a,b</c>. Path and header.</summary>
    Simple,

    /// <summary><c>.a.b</c>. Path.</summary>
    Label,

    /// <summary><c>;name=a;name=b</c>. Path.</summary>
    Matrix,

    /// <summary><c>name=a%20b</c>. Query.</summary>
    SpaceDelimited,

    /// <summary><c>name=a%7Cb</c>. Query.</summary>
    PipeDelimited,

    /// <summary><c>name%5Bmember%5D=a</c>. Query.</summary>
    DeepObject,
}
