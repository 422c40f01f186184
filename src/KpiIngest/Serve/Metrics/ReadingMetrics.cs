using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using KpiIngest.Checking.Results;

namespace KpiIngest.Serve.Metrics;

/// <summary>How long files take to be read, measured by the service that reads them.</summary>
public sealed class ReadingMetrics
{
    public const string MeterName = "KpiIngest";

    /// <summary>Formats as they are labelled; every other is <c>other</c>, so that no sender's file makes a series of its own.</summary>
    private static readonly HashSet<string> Formats = new(StringComparer.Ordinal)
    {
        "docx",
        "docm",
        "dotx",
        "doc",
        "rtf",
        "odt",
        "pdf",
        "zip",
    };

    private readonly Histogram<double> duration;

    public ReadingMetrics(IMeterFactory meters)
    {
        Meter = meters.Create(MeterName);
        duration = Meter.CreateHistogram(
            "kpi_ingest.reading.duration",
            "s",
            "Time to read and check one file.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600] }
        );
    }

    public Meter Meter { get; }

    /// <param name="format">As a reader tells it.</param>
    public void Read(string format, FileOutcome outcome, TimeSpan took) =>
        duration.Record(
            took.TotalSeconds,
            new TagList { { "format", Formats.Contains(format) ? format : "other" }, { "outcome", NameOf(outcome) } }
        );

    /// <summary>As JSON answers name it.</summary>
    internal static string NameOf(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
