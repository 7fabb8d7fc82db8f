using System.Collections;

namespace Venice.OpenApi.Http;

/// <summary>Finds the files in a body of any type.</summary>
internal static class FileCollector
{
    public static void Collect<T>(T value, ICollection<FileInput> files)
    {
        switch (value)
        {
            case FileInput or IFileContainer:
                FileInput.AddFrom(value, files);
                break;
            case string:
                break;
            case IDictionary map:
                CollectAll(map.Values, files);
                break;
            case IEnumerable values and not IEnumerable<string>:
                CollectAll(values, files);
                break;
        }
    }

    private static void CollectAll(IEnumerable values, ICollection<FileInput> files)
    {
        foreach (var item in values)
        {
            Collect(item, files);
        }
    }
}
