using KpiIngest.Benchmarks;

if (args is ["startup", var kpiIngest, var bare, var document, .. var rest] && rest.Length <= 1)
{
    var rounds = rest is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 15;
    return new StartupBenchmark(kpiIngest, bare, document).Run(rounds, Console.Out);
}

await Console.Error.WriteLineAsync("""
    Usage: kpi-benchmarks startup KPI-INGEST BARE DOCUMENT [ROUNDS]

    Runs "KPI-INGEST check DOCUMENT --format json" and "BARE DOCUMENT" alternately and prints the median wall times and their ratio.
    Exit code 0 where the ratio is below 3, else 1. tests/KpiIngest.Benchmarks/run.sh publishes both programs and calls this.
    """);
return 2;
