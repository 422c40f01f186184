using System.Globalization;
using KpiIngest.Benchmarks;

if (args is ["startup", var kpiIngest, var bare, var document, .. var rest] && rest.Length <= 1)
{
    int rounds = rest is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 15;
    return new StartupBenchmark(kpiIngest, bare, document).Run(rounds, Console.Out);
}

if (
    args is ["builds", var older, var newer, var times, .. { Length: > 0 } files]
    && int.TryParse(times, CultureInfo.InvariantCulture, out int alternations)
)
{
    return new BuildsBenchmark(older, newer, files).Run(alternations, Console.Out);
}

if (args is ["pages", var readings, .. { Length: > 0 } documents] && int.TryParse(readings, CultureInfo.InvariantCulture, out int repeats))
{
    return await new PagesBenchmark(documents).RunAsync(repeats, Console.Out);
}

if (
    args is ["beside", var runs, var items, .. { Length: > 0 } commands]
    && int.TryParse(runs, CultureInfo.InvariantCulture, out int turns)
    && int.TryParse(items, CultureInfo.InvariantCulture, out int handled)
)
{
    BesideBenchmark.Of(commands).Run(turns, handled, Console.Out);
    return 0;
}

if (args is ["floor", var packages])
{
    return await Floor.ReadAsync(packages, Console.Out);
}

if (args is ["checking"])
{
    CheckingBenchmark.Run(Console.Out);
    return 0;
}

await Console.Error.WriteLineAsync(
    """
    Usage: kpi-benchmarks startup KPI-INGEST BARE DOCUMENT [ROUNDS]
           kpi-benchmarks builds OLDER-KPI-INGEST NEWER-KPI-INGEST ROUNDS FILE-OR-FOLDER...
           kpi-benchmarks pages ROUNDS FILE.pdf...
           kpi-benchmarks checking
           kpi-benchmarks beside ROUNDS ITEMS NAME PROGRAM ARGUMENT... [-- NAME PROGRAM ARGUMENT...]...
           kpi-benchmarks floor FOLDER

    Runs "KPI-INGEST check DOCUMENT --format json" and "BARE DOCUMENT" alternately and prints the median wall times and their ratio.
    Exit code 0 where the ratio is below 3, else 1. tests/KpiIngest.Benchmarks/run.sh publishes both programs and calls this.

    "builds" checks the same files with two builds in alternating runs and prints the ratios of processor time, descendants included, and of wall time.

    "pages" reads PDF files in one process as far as words and lines, and prints the ratio of its processor time to that of bare pdftotext and pdftocairo.

    "beside" runs programs in turns, the first of them ours, each over the same ITEMS files, and prints what each costs and how many times the first one's throughput is its own; ./bench.sh calls it.

    "floor" is one of these: it unzips the Word files of a folder and goes through their XML, which is the least that any reader does.

    "checking" recomputes and checks reports of 10 to 10,000 rows and prints the time of each beside that of a tenth of its rows.
    """
);
return 2;
