using System.Diagnostics.Metrics;
using KpiIngest.Inbox;
using KpiIngest.Serve.Health;

namespace KpiIngest.Serve.Metrics;

/// <summary>What can be watched of the service: names, units and labels stay the same for good (docs/operations.md lists them). No label
/// holds the name of a file, a unit or a person.</summary>
internal sealed class ServiceMetrics
{
    private readonly FiguresOfRecords records;
    private readonly InboxWatch inbox;
    private readonly StandingProblems problems;
    private readonly Workers workers;

    public ServiceMetrics(ReadingMetrics reading, FiguresOfRecords records, InboxWatch inbox, StandingProblems problems, Workers workers)
    {
        (this.records, this.inbox, this.problems, this.workers) = (records, inbox, problems, workers);
        Meter meter = reading.Meter;
        meter.CreateObservableGauge(
            "kpi_ingest.records.reachable",
            () => records.Current.Reached ? 1 : 0,
            unit: null,
            "1 while the records can be read."
        );
        meter.CreateObservableUpDownCounter("kpi_ingest.files", Files, "{file}", "Files received, by state.");
        meter.CreateObservableGauge(
            "kpi_ingest.queue.age",
            QueueAge,
            "s",
            "How long the oldest file has lain that is received and to be read."
        );
        meter.CreateObservableUpDownCounter(
            "kpi_ingest.inbox.files",
            Inbox,
            "{file}",
            "Files in the inbox that are to be taken, as the service sees it whose turn it is."
        );
        meter.CreateObservableUpDownCounter(
            "kpi_ingest.findings",
            Findings,
            "{finding}",
            "Findings in reports that no later one replaced, by code."
        );
        meter.CreateObservableCounter(
            "kpi_ingest.decisions",
            Decisions,
            "{decision}",
            "Decisions and remarks of people, by what they did."
        );
        meter.CreateObservableUpDownCounter(
            "kpi_ingest.notifications",
            Messages,
            "{message}",
            "Messages to people that are kept, by state."
        );
        meter.CreateObservableGauge("kpi_ingest.job.last_success", LastSuccesses, "s", "When a job last succeeded, in seconds since 1970.");
        meter.CreateObservableUpDownCounter("kpi_ingest.problems", Problems, "{problem}", "What health names as wrong with this service.");
        meter.CreateObservableCounter(
            "kpi_ingest.worker.restarts",
            Restarts,
            "{restart}",
            "How often a background worker was started again."
        );
    }

    private IEnumerable<Measurement<int>> Files() =>
        records.Current is { Reached: true } now
            ? Enum.GetValues<Records.SubmissionState>()
                .Select(s => new Measurement<int>(now.Files.GetValueOrDefault(s), Tag("state", ReadingMetrics.NameOf(s))))
            : [];

    private IEnumerable<Measurement<double>> QueueAge() =>
        records.Current is { Reached: true } now ? [new Measurement<double>(now.QueueAge.TotalSeconds)] : [];

    private IEnumerable<Measurement<int>> Inbox() => inbox.LastScan is null ? [] : [new Measurement<int>(inbox.NotTaken)];

    private IEnumerable<Measurement<long>> Findings() =>
        records.Current.Findings.Select(f => new Measurement<long>(
            f.Count,
            Tag("code", f.Code),
            Tag("severity", ReadingMetrics.NameOf(f.Severity)),
            Tag("state", ReadingMetrics.NameOf(f.State))
        ));

    private IEnumerable<Measurement<int>> Decisions() =>
        records.Current.Decisions.Select(d => new Measurement<int>(d.Value, Tag("act", ReadingMetrics.NameOf(d.Key))));

    private IEnumerable<Measurement<int>> Messages() =>
        records.Current.Messages.Select(m => new Measurement<int>(
            m.Count,
            Tag("channel", ReadingMetrics.NameOf(m.Channel)),
            Tag("state", ReadingMetrics.NameOf(m.State))
        ));

    private IEnumerable<Measurement<long>> LastSuccesses() =>
        records.Current.LastSuccesses.Select(j => new Measurement<long>(j.At.ToUnixTimeSeconds(), Tag("job", j.Job)));

    private IEnumerable<Measurement<int>> Problems() =>
        problems.OfService().GroupBy(p => p.Code, StringComparer.Ordinal).Select(g => new Measurement<int>(g.Count(), Tag("code", g.Key)));

    private IEnumerable<Measurement<int>> Restarts() => workers.Restarts().Select(w => new Measurement<int>(w.Value, Tag("worker", w.Key)));

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
