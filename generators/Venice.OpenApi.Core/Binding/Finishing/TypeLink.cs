using Venice.OpenApi.Binding.Types;

namespace Venice.OpenApi.Binding.Finishing;

/// <summary>A type has another as the type of a member.</summary>
internal sealed record TypeLink(TypeDraft Holder, TypeDraft Held);
