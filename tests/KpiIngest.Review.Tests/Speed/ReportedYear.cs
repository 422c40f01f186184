using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Register;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Records;
using KpiIngest.Records.Register;
using KpiIngest.Reports;

namespace KpiIngest.Review.Tests.Speed;

/// <summary>A year of many units, recorded as the service records it: each indicator of each unit in three rounds, as a card of seven items
/// with its criteria and the places of all its figures; every tenth came twice, every seventh is wrong, every
/// thirtieth is not there, and the register expects all of them.</summary>
internal sealed class ReportedYear(RecordsDatabase records, int units, int indicators)
{
    public const int FiscalYear = 2569;
    private const int Items = 7;

    private static readonly int[] Rounds = [6, 9, 12];

    public static string Unit(int number) => string.Create(CultureInfo.InvariantCulture, $"สำนักงานจังหวัดที่ {number:D2}");

    public static string Number(int index) => string.Create(CultureInfo.InvariantCulture, $"{1 + (index / 5)}.{1 + (index % 5)}");

    /// <returns>Reports that were recorded.</returns>
    public async Task<int> WriteAsync()
    {
        SubmissionLedger ledger = new(records, TimeProvider.System);
        ReadingRecorder recorder = new(records, TimeProvider.System);
        AcrossRecorder across = new(records, TimeProvider.System);
        int sent = 0;
        foreach (
            (int unit, int indicator, int round) in from u in Enumerable.Range(0, units)
            from r in Rounds
            from i in Enumerable.Range(0, indicators)
            select (u, i, r)
        )
        {
            int number = (unit * 97) + (indicator * 13) + round;
            if (number % 30 == 0)
                continue;
            for (int version = number % 10 == 0 ? 0 : 1; version < 2; version++)
            {
                string name = $"SAR {Number(indicator)} รอบ {round} ({version}).docx";
                Submission submission = await ledger.ReceiveAsync(
                    new ReceivedFile(
                        $"t{++sent}",
                        sent.ToString("x64", CultureInfo.InvariantCulture),
                        name,
                        Unit(unit),
                        $"{Unit(unit)}/{name}",
                        1
                    ),
                    CancellationToken.None
                );
                await recorder.RecordAsync(submission.Id, "1", Card(Number(indicator), round, number, version), CancellationToken.None);
                if (version == 1 && number % 40 == 0)
                    await across.CompareAsync(submission.Id, CancellationToken.None);
            }
        }

        AgreedIndicator Agreed(int index) =>
            new(Number(index), "ตัวชี้วัดตามคำรับรองที่ " + Number(index))
            {
                Weight = new Figure("", 7, 0),
                Due = Rounds.ToDictionary(r => r, r => new DateOnly(2026, Math.Min(11, r), 15)),
            };
        AgreedYear[] years =
        [
            .. Enumerable
                .Range(0, units)
                .Select(u => new AgreedYear(0, Unit(u), FiscalYear, [.. Enumerable.Range(0, indicators).Select(Agreed)])),
        ];
        await new RegisterLedger(records, TimeProvider.System).ApplyAsync(
            new RegisterSeen(0, null),
            years,
            "somsri",
            null,
            null,
            CancellationToken.None
        );
        return sent;
    }

    private static FileResult Card(string number, int round, int seed, int version)
    {
        string Score(int item) => (1 + ((seed + item + version) % 5)).ToString(CultureInfo.InvariantCulture) + ".0000";
        RowResult[] rows =
        [
            .. Enumerable
                .Range(1, Items)
                .Select(i => new RowResult($"{i}", $"ระดับความสำเร็จของการดำเนินงานประเด็นที่ {i}", "1", "๘๗.๕๐", Score(i), Score(i))),
        ];
        decimal total = rows.Sum(r => decimal.Parse(r.Score!, CultureInfo.InvariantCulture));
        bool wrong = seed % 7 == 0;
        ReportResult report = new()
        {
            Indicator = new IndicatorResult(number, $"ร้อยละความสำเร็จของแผนงานตามตัวชี้วัดที่ {number}"),
            FiscalYear = FiscalYear,
            Round = round,
            Supervisors = ["นางสมศรี ใจดี"],
            Collectors = ["นายมานะ รักเรียน"],
            ScoringTables =
            [
                .. rows.Select(r => new ScoringTableResult
                {
                    Kind = "detail",
                    Convention = "product",
                    Rows = [r],
                    Total = new TotalResult(null, null),
                }),
                new ScoringTableResult
                {
                    Kind = "summary",
                    Convention = "product",
                    Rows = rows,
                    Total = new TotalResult("7", Text(wrong ? total + 1 : total)),
                },
            ],
            Criteria =
            [
                .. Enumerable
                    .Range(1, Items)
                    .Select(i => new CriteriaResult(
                        $"{i}",
                        [
                            .. Enumerable
                                .Range(1, 5)
                                .Select(l => new LevelResult(
                                    $"{l}",
                                    $"ดำเนินการได้ไม่น้อยกว่าร้อยละ {(round == 12 && seed % 11 == 0 ? 51 : 50) + (l * 10)} ของแผนที่กำหนดไว้",
                                    $"{l}"
                                )),
                        ]
                    )),
            ],
            StatedAverage = Text(Math.Round(total / Items, 4, MidpointRounding.AwayFromZero)),
            Recomputed = new RecomputedResult("7", Text(total), Text(Math.Round(total / Items, 10, MidpointRounding.AwayFromZero))),
            Checked = new CheckedResult(Items * 2, 30),
            NotCheckable =
            [
                .. Enumerable
                    .Range(1, 3)
                    .Select(i => new NotCheckableResult(
                        "score-result",
                        $"{i}",
                        "เกณฑ์เป็นข้อความ จึงคำนวณคะแนนจากผลไม่ได้",
                        "The criteria are in words: no score follows from the result."
                    )),
            ],
            Figures = FigureList.Of([.. Figures(rows)]),
        };
        DiscrepancyResult[] found = !wrong
            ? []
            :
            [
                new DiscrepancyResult
                {
                    Code = "weighted-total",
                    Severity = Severity.Error,
                    Report = 0,
                    Message = "แถวรวม คะแนนถ่วงน้ำหนักคลาดเคลื่อน",
                    MessageEn = "total row, weighted score is wrong",
                    Stated = Text(total + 1),
                    Expected = Text(total),
                    At = new FigureAddress(Items, RowAddress.Total, FigureName.WeightedScore),
                    Location = new LocationResult(null, Items, 9, "๒๒.๐๐๐๐"),
                },
            ];
        return new FileResult
        {
            Path = "x",
            Sha256 = "",
            Format = "docx",
            Outcome = FileOutcome.Checked,
            Reports = [report],
            Discrepancies = found,
        };
    }

    private static IEnumerable<FigureResult> Figures(RowResult[] rows)
    {
        foreach ((int table, int row, RowResult of) in rows.Select((r, i) => (i, 0, r)).Concat(rows.Select((r, i) => (Items, i, r))))
        foreach (
            (string column, string? value) in new[]
            {
                (FigureName.Weight, of.Weight),
                (FigureName.Result, "87.50"),
                (FigureName.Score, of.Score),
                (FigureName.WeightedScore, of.WeightedScore),
            }
        )
            yield return new FigureResult(
                value!,
                value!,
                new FigureSite(column) { Table = table, Row = row },
                new EvidenceLocation(null, table, row + 1, 3)
            );
        for (int item = 1; item <= Items; item++)
        for (int level = 1; level <= 5; level++)
            yield return new FigureResult(
                "60",
                "๖๐",
                new FigureSite(FigureSite.Condition)
                {
                    Criteria = item - 1,
                    Item = $"{item}",
                    Level = $"{level}",
                },
                new EvidenceLocation(null, item, level, 1)
            );
    }

    private static string Text(decimal value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
