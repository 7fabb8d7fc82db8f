using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>The types of webhooks and callbacks.</summary>
/// <param name="Bodies">What comes in.</param>
/// <param name="Answers">What goes back.</param>
internal sealed record IncomingTypes(IReadOnlyList<TypeModel> Bodies, IReadOnlyList<TypeModel> Answers);
