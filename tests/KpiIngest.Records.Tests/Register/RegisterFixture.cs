using KpiIngest.Checking.Register;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Audit.Verify;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Register;
using KpiIngest.Reports;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.Register;

/// <summary>Records with what keeps the register, and cards to be held against it.</summary>
public abstract class RegisterFixture : RecordsFixture
{
    private protected RegisterFixture(TestDatabase database)
        : base(database)
    {
        Versions = new RegisterLedger(Records, Time);
        Register = new RegisterRecorder(Records, Time);
    }

    private protected RegisterLedger Versions { get; }

    private protected RegisterRecorder Register { get; }

    internal static AgreedIndicator Agreed(string number, string weight, string name = "ตัวชี้วัดทดสอบ") =>
        new(number, name) { Weight = new Figure(weight, decimal.Parse(weight, System.Globalization.CultureInfo.InvariantCulture), 0) };

    internal static AgreedIndicator Due(AgreedIndicator of, int round, DateOnly day) =>
        of with
        {
            Due = new Dictionary<int, DateOnly>(of.Due) { [round] = day },
        };

    internal static AgreedYear Year(string unit, params AgreedIndicator[] indicators) => new(0, unit, 2556, indicators);

    /// <summary>Applies as a person does who looked at the preview.</summary>
    private protected async Task<RegisterVersion> ApplyAsync(params AgreedYear[] years)
    {
        RegisterPreview preview = await PreviewAsync(years);
        RegisterOutcome outcome = await Versions.ApplyAsync(
            new RegisterSeen(preview.Base, preview.Readings),
            years,
            "somsri",
            "คำรับรอง.csv",
            null,
            CancellationToken.None
        );
        RegisterVersion version = Assert.IsType<RegisterOutcome.Applied>(outcome).Version;
        await Register.FollowAsync(withDays: true, CancellationToken.None);
        return version;
    }

    private protected Task<RegisterPreview> PreviewAsync(params AgreedYear[] years) =>
        RegisterPreview.OfAsync(Records, Time, years, CancellationToken.None);

    /// <param name="bytes">One letter stands for the content.</param>
    private protected async Task<Submission> SendAsync(string unit, char bytes, params ReportResult[] reports)
    {
        Submission submission = await ReceiveAsync(unit, bytes + ".docx", bytes);
        await ReadAsync(submission, reports);
        await Register.AfterReadingAsync(submission.Id, CancellationToken.None);
        return submission;
    }

    /// <summary>A card that scores the indicator itself.</summary>
    internal static ReportResult Scored(string number, string weight, int round = 6) =>
        Card(number, round) with
        {
            ScoringTables =
            [
                new ScoringTableResult
                {
                    Kind = "detail",
                    Convention = "product",
                    Rows = [new RowResult(number, null, weight, "3", "3", null)],
                    Total = new TotalResult(null, null),
                },
            ],
        };

    internal static ReportResult Summary(int round, params (string Number, string Weight)[] rows) =>
        Card(null, round) with
        {
            AgencySummary = true,
            Indicator = new IndicatorResult(null, "สรุปผล"),
            ScoringTables =
            [
                new ScoringTableResult
                {
                    Kind = "summary",
                    Convention = "product",
                    Rows = [.. rows.Select(r => new RowResult(r.Number, null, r.Weight, null, "3", null))],
                    Total = new TotalResult(null, null),
                },
            ],
        };

    private protected async Task<IReadOnlyList<FindingLine>> LinesAsync()
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        return await db.FindingLines.AsNoTracking().Where(l => l.Code.StartsWith("register-")).OrderBy(l => l.Position).ToListAsync();
    }

    /// <summary>Code, submission, round and indicator of each line.</summary>
    private protected async Task<IReadOnlyList<(string Code, long Submission, string? Indicator)>> FoundAsync() =>
        [.. (await LinesAsync()).Select(l => (l.Code, l.SubmissionId, l.IndicatorNumber))];

    private protected async Task<Damages> VerifyAsync() =>
        (await new RecordsVerification(Records, null, Time).RunAsync([], 0, null, CancellationToken.None)).Damages;
}
