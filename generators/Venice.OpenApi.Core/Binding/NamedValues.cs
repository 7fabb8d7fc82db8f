using Venice.OpenApi.Collections;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding;

/// <summary>What the values of an enum became, and what that depends on beside the schema.</summary>
internal sealed record NamedValues(string TypeName, EquatableArray<EnumMemberModel> Members);
