namespace Venice.OpenApi.Tests.Http;

internal sealed class ProgressList : IProgress<long>
{
    public List<long> Values { get; } = [];

    public void Report(long value) => Values.Add(value);
}
