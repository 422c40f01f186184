using System.Text.Json.Serialization;
using KpiIngest.Checking.Results.Evidence;

namespace KpiIngest.Checking.Typed;

/// <summary>The right value of a figure that was misread, typed by a person who looked at the document.</summary>
/// <param name="Report">Index in the file.</param>
/// <param name="At">Which figure, as the answer names it.</param>
/// <param name="Read">As it was read, Arabic digits; null where it could not be read with certainty. Where it is read otherwise by now, the
/// typed value is laid over nothing.</param>
/// <param name="Value">Arabic digits with the decimal places of the document; of a result it may be text.</param>
public sealed record TypedFigure(int Report, FigureSite At, string? Read, string Value);

/// <summary>All that people typed of one file.</summary>
public sealed record TypedValues(IReadOnlyList<TypedFigure> Figures, IReadOnlyList<TypedIdentity> Identities)
{
    public static TypedValues None { get; } = new([], []);
}

/// <summary>How typed values travel to the process that checks.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(TypedValues))]
public sealed partial class TypedValuesJson : JsonSerializerContext;
