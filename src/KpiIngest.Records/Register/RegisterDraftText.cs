using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KpiIngest.Checking.Register;

namespace KpiIngest.Records.Register;

/// <summary>The parts that a draft changes, as JSON.</summary>
public static class RegisterDraftText
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(IEnumerable<AgreedYear> years) =>
        JsonSerializer.Serialize(
            years.Select(y => new Part(
                y.Unit,
                y.FiscalYear,
                [
                    .. y.Indicators.Select(i => new Indicator(
                        i.Number,
                        i.Name,
                        i.Weight?.Normalised,
                        i.Targets,
                        i.Due.ToDictionary(d => d.Key.ToString(CultureInfo.InvariantCulture), d => d.Value, StringComparer.Ordinal)
                    )),
                ]
            )),
            Form
        );

    public static IReadOnlyList<AgreedYear> Read(string json)
    {
        IReadOnlyList<Part> parts = JsonSerializer.Deserialize<IReadOnlyList<Part>>(json, Form) ?? [];
        return
        [
            .. parts.Select(p => new AgreedYear(
                0,
                p.Unit,
                p.FiscalYear,
                [
                    .. p.Indicators.Select(i => new AgreedIndicator(i.Number, i.Name)
                    {
                        Weight = RegisterState.FigureOf(i.Weight),
                        Targets = i.Targets,
                        Due = i.Due.ToDictionary(d => int.Parse(d.Key, CultureInfo.InvariantCulture), d => d.Value),
                    }),
                ]
            )),
        ];
    }

    private sealed record Part(string Unit, int FiscalYear, IReadOnlyList<Indicator> Indicators);

    private sealed record Indicator(
        string Number,
        string Name,
        string? Weight,
        IReadOnlyList<string?> Targets,
        IReadOnlyDictionary<string, DateOnly> Due
    );
}
