using System.Text;
using System.Text.Json;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;

namespace KpiIngest.Tests.Commands;

public sealed class ResultJsonTests
{
    [Fact]
    public void The_fast_way_of_writing_writes_what_the_serializer_writes()
    {
        using MemoryStream line = new();
        ResultJson.Write(line, Full);
        Assert.Equal(JsonSerializer.Serialize(Full, ResultJson.Compact.FileResult), Encoding.UTF8.GetString(line.ToArray()));

        using MemoryStream answer = new();
        CheckResult result = new([Full, Full], [new AcrossFilesFinding("report-duplicate", Severity.Warning, [0, 1], "ซ้ำ", "twice")]);
        ResultJson.Write(answer, result);
        Assert.Equal(JsonSerializer.Serialize(result, ResultJson.Indented.CheckResult), Encoding.UTF8.GetString(answer.ToArray()));
    }

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        using MemoryStream line = new();
        ResultJson.Write(line, Full);
        FileResult? read = JsonSerializer.Deserialize(line.ToArray(), ResultJson.Compact.FileResult);
        Assert.Equal(
            JsonSerializer.Serialize(Full, ResultJson.Compact.FileResult),
            JsonSerializer.Serialize(read, ResultJson.Compact.FileResult)
        );
    }

    [Fact]
    public void Preparing_reads_and_writes_without_a_fault() => Assert.Null(Record.Exception(ResultJson.Prepare));

    private static FileResult Full { get; } =
        new()
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
                    Formulas = [new FormulaResult("(๑ × ๓) / ๑", "3")],
                    Figures = Placed,
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

    /// <summary>One of each kind of member.</summary>
    private static FigureList Placed =>
        FigureList.Of([
            new FigureResult(
                "3.0000",
                "๓.๐๐๐๐",
                new FigureSite("weightedScore") { Table = 0, Row = 1 },
                new EvidenceLocation(3, 5, 1, 4)
                {
                    Boxes = [new PageBoxResult(3, 10.25m, 20m, 30.5m, 15.6m), new PageBoxResult(4, 10m, 2m, 5m, 15.6m)],
                    Within = [new CellAddress(0, 3, 1), new CellAddress(2, 0, 0)],
                }
            ),
            new FigureResult(
                null,
                "๓.๐.๐ \"x\"",
                new FigureSite("average")
                {
                    Table = 1,
                    Row = RowAddress.Total,
                    Average = 0,
                },
                new EvidenceLocation(null, 2, 4, 3)
            ),
            new FigureResult("60", "๖๐", new FigureSite("weight") { Table = 0, Group = 2 }, new EvidenceLocation(null, null, null, null)),
            new FigureResult(
                "80",
                "≥ ๘๐",
                new FigureSite("condition")
                {
                    Criteria = 0,
                    Item = "1",
                    Level = "3",
                    Note = true,
                },
                new EvidenceLocation(null, 2, 4, 3)
            ),
            new FigureResult("5", "๕", new FigureSite("term") { Formula = 1, Term = 4 }, new EvidenceLocation(1, null, null, null)),
            new FigureResult("20", "๒๐", new FigureSite("factor") { Table = 0, Conversion = 0 }, new EvidenceLocation(1, null, null, null)),
            new FigureResult(
                "58",
                "๕๘",
                new FigureSite("term")
                {
                    Table = 0,
                    Row = 0,
                    Computation = 0,
                    Term = 0,
                },
                new EvidenceLocation(1, null, null, null)
            ),
            new FigureResult("1", "๑", new FigureSite("weight") { Listed = 0, Item = "2" }, new EvidenceLocation(1, null, null, null)),
        ]);

    [Fact]
    public void Figures_and_operands_read_back_as_they_were_written()
    {
        FileResult read = JsonSerializer.Deserialize(
            JsonSerializer.Serialize(Full, ResultJson.Indented.FileResult),
            ResultJson.Compact.FileResult
        )!;
        Assert.Equivalent(Placed, read.Reports[0].Figures, strict: true);
        Assert.Equal(["stated", "divisor", "found"], read.Discrepancies[0].Operands.Select(o => o.Role));
        Assert.Equal("summary", read.Discrepancies[0].Operands[0].TableRole!.Kind);
        Assert.Null(read.Discrepancies[0].Operands[1].Location);
    }

    [Fact]
    public void Each_figure_takes_one_line_of_an_indented_answer()
    {
        using MemoryStream answer = new();
        ResultJson.Write(answer, new CheckResult([Full], []));
        string[] lines = Encoding.UTF8.GetString(answer.ToArray()).Split('\n');
        Assert.Equal(Placed.Count, lines.Count(l => l.TrimStart().StartsWith("{\"value\":", StringComparison.Ordinal)));
        Assert.Contains(
            "            {\"value\":\"3.0000\",\"text\":\"๓.๐๐๐๐\",\"at\":{\"table\":0,\"row\":1,\"column\":\"weightedScore\"},\"location\":{\"page\":3,\"table\":5,\"row\":1,\"column\":4,\"text\":\"๓.๐๐๐๐\",\"within\":[[0,3,1],[2,0,0]]},"
                + "\"box\":{\"left\":10.25,\"top\":20,\"width\":30.5,\"height\":15.6},\"furtherBoxes\":[{\"page\":4,\"left\":10,\"top\":2,\"width\":5,\"height\":15.6}]},",
            lines
        );
    }

    private static DiscrepancyResult Found(Severity severity, FigureAddress? at) =>
        new()
        {
            Code = "weighted-score",
            Operation = "#0 ÷ #1",
            TableRole = new TableRoleResult("summary", null, new PeriodResult(6, "รอบ ๖ เดือน")),
            Operands = OperandList.Of([
                new OperandResult("stated", "3", "๓", new FigureSite("score") { Table = 0, Row = 1 }, new EvidenceLocation(1, 2, 3, 4))
                {
                    TableRole = new TableRoleResult("summary", "self", new PeriodResult(null, "x")),
                },
                new OperandResult("divisor", "100", null, null, null),
                new OperandResult("found", null, "l", null, new EvidenceLocation(null, 1, 2, 3)),
            ]),
            Severity = severity,
            Message = "๑",
            MessageEn = "1",
            Cause = new CauseResult("digit-misread", "อ่านผิด", "misread"),
            ConsequenceOf = 0,
            At = at,
            Also = [new LocationResult(null, 2, 3, "๓")],
        };
}
