using System.Text;
using System.Text.Json;
using KpiIngest.Checking.Results;

namespace KpiIngest.Tests.Commands;

public sealed class ResultJsonTests
{
    [Fact]
    public void The_fast_way_of_writing_writes_what_the_serializer_writes()
    {
        using var line = new MemoryStream();
        ResultJson.Write(line, Full);
        Assert.Equal(JsonSerializer.Serialize(Full, ResultJson.Compact.FileResult), Encoding.UTF8.GetString(line.ToArray()));

        using var answer = new MemoryStream();
        var result = new CheckResult([Full, Full], [new AcrossFilesFinding("report-duplicate", Severity.Warning, [0, 1], "ซ้ำ", "twice")]);
        ResultJson.Write(answer, result);
        Assert.Equal(JsonSerializer.Serialize(result, ResultJson.Indented.CheckResult), Encoding.UTF8.GetString(answer.ToArray()));
    }

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        using var line = new MemoryStream();
        ResultJson.Write(line, Full);
        var read = JsonSerializer.Deserialize(line.ToArray(), ResultJson.Compact.FileResult);
        Assert.Equal(JsonSerializer.Serialize(Full, ResultJson.Compact.FileResult), JsonSerializer.Serialize(read, ResultJson.Compact.FileResult));
    }

    [Fact]
    public void Preparing_reads_and_writes_without_a_fault() => Assert.Null(Record.Exception(ResultJson.Prepare));

    private static FileResult Full { get; } = new()
    {
        Path = "ก/\"x\".docx",
        Sha256 = "00",
        Format = "docx",
        Outcome = FileOutcome.NoReport,
        Error = new FileError("damaged", "เสียหาย <&>", "damaged"),
        Reports =
        [
            new ReportResult
            {
                Indicator = new IndicatorResult(null, "ระดับความสำเร็จ"),
                Round = 12,
                Supervisors = ["นาย ก"],
                Recomputed = new RecomputedResult("5", null, "3.1"),
                Criteria = [new CriteriaResult("1", [new LevelResult("5", "≥๕", "5")])],
                NotCheckable = [new NotCheckableResult("not-assessed", null, "ไม่ประเมิน", "not assessed")],
                ScoringTables =
                [
                    new ScoringTableResult
                    {
                        Kind = "detail",
                        Convention = "percent",
                        Rows = [new RowResult("1", "x", "3", "5", "5", "0.15")],
                        Groups = [new GroupResult("1", "y", "60", null)],
                        Total = new TotalResult(null, null),
                    },
                ],
            },
        ],
        Discrepancies =
        [
            Found(Severity.Error, new FigureAddress(0, RowAddress.Total, "weight")),
            Found(Severity.Warning, new FigureAddress(0, 1, "score")),
            Found(Severity.Note, new FigureAddress(0, null, "weight") { Group = 0 }),
            Found(Severity.Note, null),
        ],
        Notes = [new NoteResult("chart", "แผนภูมิ", "chart", new LocationResult(1, null, null, null) { Box = [1.5m, 2m, 3m, 4m] })],
    };

    private static DiscrepancyResult Found(Severity severity, FigureAddress? at) => new()
    {
        Code = "weighted-score",
        Severity = severity,
        Message = "๑",
        MessageEn = "1",
        Cause = new CauseResult("digit-misread", "อ่านผิด", "misread"),
        ConsequenceOf = 0,
        At = at,
        Also = [new LocationResult(null, 2, 3, "๓")],
    };
}
