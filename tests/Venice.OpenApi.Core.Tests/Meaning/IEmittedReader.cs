namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>An emitted type of which only the name is known.</summary>
internal interface IEmittedReader
{
    Reading Read(string json);
}
