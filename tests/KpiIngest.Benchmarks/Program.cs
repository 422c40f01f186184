using KpiIngest.Benchmarks;

if (args is ["startup", var kpiIngest, var bare, var document, .. var rest] && rest.Length <= 1)
{
    var rounds = rest is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 15;
    return new StartupBenchmark(kpiIngest, bare, document).Run(rounds, Console.Out);
}

if (args is ["checking"])
{
    CheckingBenchmark.Run(Console.Out);
    return 0;
}

await Console.Error.WriteLineAsync("""
    Usage: kpi-benchmarks startup KPI-INGEST BARE DOCUMENT [ROUNDS]
           kpi-benchmarks checking

    Runs "KPI-INGEST check DOCUMENT --format json" and "BARE DOCUMENT" alternately and prints the median wall times and their ratio.
    Exit code 0 where the ratio is below 3, else 1. tests/KpiIngest.Benchmarks/run.sh publishes both programs and calls this.

    "checking" recomputes and checks reports of 10 to 10,000 rows and prints the time of each beside that of a tenth of its rows.
    """);
return 2;
