using KpiIngest.Benchmarks;

if (args is ["startup", var kpiIngest, var bare, var document, .. var rest] && rest.Length <= 1)
{
    var rounds = rest is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 15;
    return new StartupBenchmark(kpiIngest, bare, document).Run(rounds, Console.Out);
}

if (args is ["pdf", var program, var pdf, .. var times] && times.Length <= 1)
{
    return new PdfBenchmark(program, pdf).Run(times is [var each] ? int.Parse(each, System.Globalization.CultureInfo.InvariantCulture) : 3, Console.Out);
}

if (args is ["checking"])
{
    CheckingBenchmark.Run(Console.Out);
    return 0;
}

await Console.Error.WriteLineAsync("""
    Usage: kpi-benchmarks startup KPI-INGEST BARE DOCUMENT [ROUNDS]
           kpi-benchmarks pdf KPI-INGEST DOCUMENT.pdf [ROUNDS]
           kpi-benchmarks checking

    Runs "KPI-INGEST check DOCUMENT --format json" and "BARE DOCUMENT" alternately and prints the median wall times and their ratio.
    Exit code 0 where the ratio is below 3, else 1. tests/KpiIngest.Benchmarks/run.sh publishes both programs and calls this.

    "pdf" checks a folder of 50 copies and compares with bare pdftotext and pdftocairo on each. Exit code 0 up to a ratio of 1.5, else 1.

    "checking" recomputes and checks reports of 10 to 10,000 rows and prints the time of each beside that of a tenth of its rows.
    """);
return 2;
