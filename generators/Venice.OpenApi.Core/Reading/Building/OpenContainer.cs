using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Reading.Building;

/// <summary>A mapping or sequence whose end was not met yet.</summary>
internal abstract class OpenContainer(SourcePlace place, string? anchor)
{
    public SourcePlace Place { get; } = place;

    public string? Anchor { get; } = anchor;

    /// <summary>Values in it, itself included, those behind aliases counted each time.</summary>
    public long Size { get; private set; } = 1;

    /// <summary>Levels in it, its own included.</summary>
    public int Height { get; private set; } = 1;

    /// <summary>Whether the next node is a key.</summary>
    public virtual bool ExpectsKey => false;

    public void Add(SpecNode node, long size, int height)
    {
        Size += size;
        Height = Math.Max(Height, height + 1);
        Append(node);
    }

    public abstract SpecNode Complete();

    protected abstract void Append(SpecNode node);
}
