using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.Decisions;

/// <summary>Records with findings, and people who decide them. After each test the lines are those that everything else leads to, and the
/// audit trail proves what was decided.</summary>
public abstract class DecisionsFixture(TestDatabase database) : RecordsFixture(database)
{
    private int names;

    private protected DecisionLedger Decider => new(Records, Time);

    private protected BatchLedger Batches => new(Records, Time);

    private protected async Task<Submission> SendAsync(SampleCard card, string unit = "กองคลัง", string reader = "1")
    {
        Submission submission = await ReceiveAsync(unit, $"SAR {++names}.docx", (char)('一' + names));
        await ReadAsync(submission, card, reader);
        return submission;
    }

    private protected async Task ReadAsync(Submission submission, SampleCard card, string reader)
    {
        Time.Now += TimeSpan.FromSeconds(1);
        Assert.True(await Recorder.RecordAsync(submission.Id, reader, card.Result, CancellationToken.None));
    }

    private protected async Task<FindingLine> LineAsync(Submission submission, int ordinal = 0)
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        return await db.FindingLines.AsNoTracking().SingleAsync(l => l.SubmissionId == submission.Id && l.Ordinal == ordinal);
    }

    private protected async Task<FindingVersion> VersionAsync(Submission submission, int ordinal = 0) =>
        FindingSets.VersionOf(await LineAsync(submission, ordinal));

    private protected async Task<string> StatesAsync(Submission submission)
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        return string.Join(
            ' ',
            await db
                .FindingLines.AsNoTracking()
                .Where(l => l.SubmissionId == submission.Id)
                .OrderBy(l => l.Ordinal)
                .Select(l => l.State)
                .ToListAsync()
        );
    }

    private protected async Task<DecisionOutcome.Made> DecideAsync(
        Submission submission,
        int ordinal,
        DecisionAct act,
        string actor = "สมชาย"
    )
    {
        DecisionDraft draft = new(await VersionAsync(submission, ordinal), act, actor)
        {
            Reason = act == DecisionAct.Accepted ? "ปัดเศษตามคู่มือ" : null,
        };
        return Assert.IsType<DecisionOutcome.Made>(await Decider.DecideAsync(draft, CancellationToken.None));
    }

    /// <summary>Everything derived is what it would be if it were made anew, and everything recorded is proven.</summary>
    private protected async Task HoldsAsync()
    {
        Assert.Empty(
            (
                await new KpiIngest.Records.Audit.Verify.RecordsVerification(Records, null, Time).RunAsync(
                    [],
                    0,
                    null,
                    CancellationToken.None
                )
            )
                .Damages
                .First
        );
        await using RecordsDbContext db = Records.CreateDbContext();
        List<string> kept = [.. (await db.FindingLines.AsNoTracking().ToListAsync()).Select(Shown).Order(StringComparer.Ordinal)];
        List<string> cards =
        [
            .. (await db.FindingCards.AsNoTracking().ToListAsync())
                .Select(c => $"{c.Id} {c.Unit} {c.Text} {c.Parts}")
                .Order(StringComparer.Ordinal),
        ];
        await db.FindingsMarks.ExecuteDeleteAsync();
        await db.FindingLines.ExecuteDeleteAsync();
        await db.FindingCards.ExecuteDeleteAsync();
        await Records.PrepareAsync(CancellationToken.None);
        Assert.Equal([.. (await db.FindingLines.AsNoTracking().ToListAsync()).Select(Shown).Order(StringComparer.Ordinal)], kept);
        Assert.Equal(
            [
                .. (await db.FindingCards.AsNoTracking().ToListAsync())
                    .Select(c => $"{c.Id} {c.Unit} {c.Text} {c.Parts}")
                    .Order(StringComparer.Ordinal),
            ],
            cards
        );
    }

    /// <summary>Every column but the number of the line.</summary>
    private static string Shown(FindingLine line) =>
        string.Join(
            '|',
            typeof(FindingLine)
                .GetProperties()
                .Where(p => p.Name != nameof(FindingLine.Id))
                .Select(p => Convert.ToString(p.GetValue(line), System.Globalization.CultureInfo.InvariantCulture))
        );
}
