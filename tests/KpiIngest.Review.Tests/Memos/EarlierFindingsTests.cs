using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Records;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Review.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Tests.Memos;

/// <summary>A resubmission closes what it mends, figure by figure, and nothing else.</summary>
public sealed class EarlierFindingsTests : IAsyncLifetime
{
    private Desk desk = null!;

    public async Task InitializeAsync() => desk = await Desk.OpenAsync(time: new Desk.FixedTime());

    public async Task DisposeAsync() => await desk.DisposeAsync();

    public static TheoryData<string, FindingFate, string?> Fates =>
        new()
        {
            { "mended", FindingFate.Mended, "1.5000" },
            { "the same", FindingFate.StillWrong, "1.6000" },
            { "another wrong figure", FindingFate.ChangedOtherwise, "1.7000" },
            { "the score changed to fit", FindingFate.Mended, "1.6000" },
            { "the item is gone", FindingFate.NotThere, null },
            { "left blank", FindingFate.NotThere, null },
            { "nothing compared", FindingFate.NotComparable, "1.5000" },
            { "the rule could not look", FindingFate.NotComparable, "1.5000" },
            { "another item could not be looked at", FindingFate.Mended, "1.5000" },
            { "the item was not assessed", FindingFate.NotComparable, "1.5000" },
            { "a row was put before", FindingFate.StillWrong, "1.6000" },
        };

    [Theory]
    [MemberData(nameof(Fates))]
    public async Task What_was_confirmed_is_told_by_what_the_new_version_has(string what, FindingFate fate, string? now)
    {
        ReturnedCard mended = new() { Weighted = "1.5000", Found = [] };
        ReturnedCard next = what switch
        {
            "mended" => mended,
            "the same" => new ReturnedCard(),
            "another wrong figure" => new ReturnedCard { Weighted = "1.7000", Found = [ReturnedCard.WeightedScore("1.7000")] },
            "the score changed to fit" => new ReturnedCard { Score = "3.2", Found = [] },
            "the item is gone" => new ReturnedCard { First = null, Found = [] },
            "left blank" => new ReturnedCard { Weighted = null!, Found = [] },
            "nothing compared" => mended with { Comparisons = 0 },
            "the rule could not look" => mended with { Gaps = [new NotCheckableResult("weighted-score", "1", "ก", "a")] },
            "another item could not be looked at" => mended with
            {
                Gaps = [new NotCheckableResult("weighted-score", "2", "ก", "a"), new NotCheckableResult("not-assessed", "2", "ก", "a")],
            },
            "the item was not assessed" => mended with { Gaps = [new NotCheckableResult("not-assessed", "1.", "ก", "a")] },
            _ => new ReturnedCard { First = "1", Found = [ReturnedCard.WeightedTotal(null), ReturnedCard.WeightedScore()] },
        };
        long first = await desk.SendAsync("กองแผนงาน/ก.docx", 1, new ReturnedCard { Found = [ReturnedCard.WeightedScore()] });
        await desk.DecideAsync(first, 0, DecisionAct.Confirmed);
        EarlierFinding told = Assert.Single(await ToldAsync(await desk.SendAsync("กองแผนงาน/ข.docx", 2, next)));
        Assert.Equal((fate, now, 1, first), (told.Fate, told.Now, told.Version, told.Line.SubmissionId));
    }

    public static TheoryData<string, FindingFate, string?> FormulaFates =>
        new()
        {
            { "the value is mended", FindingFate.Mended, "5.5" },
            { "the value is gone", FindingFate.NotComparable, null },
            { "the formula is gone", FindingFate.NotThere, null },
            { "two values stand there", FindingFate.NotComparable, null },
            { "it stands in a formula further down", FindingFate.Mended, "5.5" },
        };

    /// <summary>A figure that stands in a formula is known by what it is; where it is gone nothing is called mended.</summary>
    [Theory]
    [MemberData(nameof(FormulaFates))]
    public async Task A_figure_of_a_formula_is_mended_only_where_one_stands(string what, FindingFate fate, string? now)
    {
        DiscrepancyResult found = new()
        {
            Code = "formula",
            Severity = Severity.Error,
            Report = 0,
            Stated = "5",
            Expected = "5.5",
            Message = "สูตรคลาดเคลื่อน",
            MessageEn = "The formula is wrong",
            Arithmetic = "1.5 + 4 = 5.5; stated 5 (-0.5)",
            Operands = OperandList.Of([new OperandResult("stated", "5", "๕", Site(0), null)]),
        };
        long first = await desk.SendAsync(
            "กองแผนงาน/ก.docx",
            1,
            new ReturnedCard
            {
                Found = [found],
                Figures = [Value("5", 0)],
                Formulas = 1,
            }
        );
        await desk.DecideAsync(first, 0, DecisionAct.Confirmed);
        FigureResult[] figures = what switch
        {
            "the value is mended" => [Value("5.5", 0)],
            "two values stand there" => [Value("5.5", 0), Value("6", 0)],
            "it stands in a formula further down" => [Value("5.5", 1)],
            _ => [],
        };
        EarlierFinding told = Assert.Single(
            await ToldAsync(
                await desk.SendAsync(
                    "กองแผนงาน/ข.docx",
                    2,
                    new ReturnedCard
                    {
                        Found = [],
                        Figures = figures,
                        Formulas = what == "the formula is gone" ? 0 : 1,
                    }
                )
            )
        );
        Assert.Equal((fate, now), (told.Fate, told.Now));

        static FigureSite Site(int formula) => new(FigureSite.Value) { Formula = formula };
        static FigureResult Value(string value, int formula) => new(value, value, Site(formula), new EvidenceLocation(null, 1, 1, 1));
    }

    [Fact]
    public async Task Only_what_was_confirmed_or_sent_back_was_asked_for()
    {
        long first = await desk.SendAsync(
            "กองแผนงาน/ก.docx",
            1,
            new ReturnedCard { Found = [ReturnedCard.WeightedScore(), ReturnedCard.ScoreRange(), ReturnedCard.Truncated()] }
        );
        await desk.DecideAsync(first, 0, DecisionAct.Accepted);
        await desk.DecideAsync(first, 1, DecisionAct.SentBack);
        Assert.Equal(
            ["score-range"],
            (await ToldAsync(await desk.SendAsync("กองแผนงาน/ข.docx", 2, new ReturnedCard { Found = [] }))).Select(f => f.Line.Code)
        );
        Assert.Empty(await ToldAsync(first));
    }

    [Fact]
    public async Task Another_report_of_the_unit_closes_nothing()
    {
        long first = await desk.SendAsync("กองแผนงาน/ก.docx", 1, new ReturnedCard());
        await desk.DecideAsync(first, 0, DecisionAct.Confirmed);
        Assert.Empty(
            await ToldAsync(
                await desk.SendAsync(
                    "กองแผนงาน/ข.docx",
                    2,
                    new ReturnedCard
                    {
                        Number = "6",
                        Weighted = "1.5000",
                        Found = [],
                    }
                )
            )
        );
        Assert.Empty(await ToldAsync(await desk.SendAsync("กองคลัง/ข.docx", 3, new ReturnedCard { Weighted = "1.5000", Found = [] })));
    }

    [Fact]
    public async Task Over_several_versions_each_stands_once_as_the_last_one_before_had_it()
    {
        long first = await desk.SendAsync(
            "กองแผนงาน/ก.docx",
            1,
            new ReturnedCard { Found = [ReturnedCard.WeightedScore(), ReturnedCard.ScoreRange()] }
        );
        await desk.DecideAsync(first, 0, DecisionAct.Confirmed);
        await desk.DecideAsync(first, 1, DecisionAct.Confirmed);
        long second = await desk.SendAsync(
            "กองแผนงาน/ข.docx",
            2,
            new ReturnedCard { Weighted = "1.7000", Found = [ReturnedCard.WeightedScore("1.7000")] }
        );
        await desk.DecideAsync(second, 0, DecisionAct.Confirmed);
        IReadOnlyList<EarlierFinding> told = await ToldAsync(
            await desk.SendAsync("กองแผนงาน/ค.docx", 3, new ReturnedCard { Weighted = "1.5000", Found = [] })
        );
        Assert.Equal(
            [("score-range", 1, FindingFate.Mended, "4"), ("weighted-score", 2, FindingFate.Mended, "1.7000")],
            told.Select(f => (f.Line.Code, f.Version, f.Fate, f.Found.Stated!))
        );
    }

    [Fact]
    public async Task What_is_found_again_and_accepted_is_told_as_accepted()
    {
        long first = await desk.SendAsync("กองแผนงาน/ก.docx", 1, new ReturnedCard { Found = [ReturnedCard.ScoreRange()] });
        await desk.DecideAsync(first, 0, DecisionAct.SentBack);
        long second = await desk.SendAsync("กองแผนงาน/ข.docx", 2, new ReturnedCard { Found = [ReturnedCard.ScoreRange()] });
        await desk.DecideAsync(second, 0, DecisionAct.Accepted);
        Assert.Equal(FindingFate.Accepted, Assert.Single(await ToldAsync(second)).Fate);
    }

    private async Task<IReadOnlyList<EarlierFinding>> ToldAsync(long submission)
    {
        await using RecordsDbContext db = desk.Records.CreateDbContext();
        Reading reading = await db
            .Readings.Include(r => r.Reports)
            .Include(r => r.Discrepancies)
            .SingleAsync(r => r.SubmissionId == submission);
        return await EarlierFindings.OfAsync(db, reading.Reports[0], reading, CancellationToken.None);
    }
}
