using System.Globalization;
using KpiIngest.Commands.Ledger;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Assignments;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Html;

namespace KpiIngest.Commands.Assign;

/// <summary>One call of <c>kpi-ingest assign</c> on the records of a configuration.</summary>
internal sealed class AssignCall(OpenedRecords opened, Language language, Terminal terminal)
{
    public const int WrongCall = 2;
    private const int Refused = 1;

    /// <param name="fiscalYear">Buddhist era; <see cref="Assignment.EveryYear"/> for every year.</param>
    /// <param name="reviewer">Null to take the units away.</param>
    public async Task<int> AssignAsync(IReadOnlyList<string> units, int fiscalYear, string? reviewer, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> known = await KnownAsync(cancellationToken);
        foreach (string unit in units.Where(u => !known.Contains(u.Trim(), StringComparer.Ordinal)))
        {
            string? near = NearestName.Of(unit, known);
            return await RefuseAsync(
                language.Pick(
                    $"ไม่มีหน่วยงาน “{unit}” ใน inbox และไม่เคยส่งรายงาน{(near is null ? "" : $" หมายถึง “{near}” หรือไม่")}",
                    $"There is no unit “{unit}” in the inbox, and none sent anything{(near is null ? "" : $"; “{near}”?")}"
                )
            );
        }

        AssignmentOutcome outcome = await new AssignmentLedger(opened.ForWriting, TimeProvider.System).AssignAsync(
            units,
            fiscalYear,
            reviewer,
            CommandActor.Name,
            cancellationToken
        );
        if (outcome.Refusal is { } refusal)
            return await RefuseAsync(language.Pick(refusal.Thai, refusal.English));
        await terminal.Error.WriteLineAsync(
            outcome.Changed > 0
                ? language.Pick($"บันทึกแล้ว {outcome.Changed} หน่วยงาน", $"Units changed: {outcome.Changed}")
                : language.Pick("ไม่มีหน่วยงานใดเปลี่ยน", "Nothing changed.")
        );
        return 0;
    }

    /// <summary>Units that nobody reviews first.</summary>
    /// <param name="fiscalYear">Null for all years.</param>
    public async Task<int> ListAsync(int? fiscalYear, CancellationToken cancellationToken)
    {
        IReadOnlyList<UnitProgress> units = await new ReviewProgress(opened.Database).OfUnitsAsync(fiscalYear, cancellationToken);
        TextTable table = new(
            new(language.Pick("หน่วยงาน", "Unit")),
            new(language.Pick("ผู้ตรวจทาน", "Reviewer")),
            new(language.Pick("รอตัดสิน", "To decide"), Figures: true),
            new(language.Pick("ทั้งหมด", "All"), Figures: true),
            new(language.Pick("ส่งล่าสุด", "Last sent"))
        );
        foreach (
            UnitProgress unit in units
                .OrderBy(u => u.Reviewer ?? "", StringComparer.Ordinal)
                .ThenBy(u => FindingOrder.KeyOf(u.Unit), StringComparer.Ordinal)
        )
        {
            string reviewer = unit.Reviewer ?? language.Pick("ยังไม่มีผู้รับผิดชอบ", "nobody");
            string sent = unit.LastSent is { } at
                ? ThaiTime.Brief(at, buddhist: language == Language.Thai)
                : language.Pick("ยังไม่เคยส่ง", "nothing yet");
            table.Add([
                unit.Unit,
                reviewer,
                unit.ToDecide.ToString(CultureInfo.InvariantCulture),
                unit.All.ToString(CultureInfo.InvariantCulture),
                sent,
            ]);
        }

        if (table.Count > 0)
            table.Write(terminal.Out);
        else
            await terminal.Error.WriteLineAsync(language.Pick("ยังไม่มีหน่วยงานใดส่งรายงาน", "No unit sent anything yet."));
        return 0;
    }

    /// <summary>Those of which anything was ever received, those with a folder of their own, and those that have a reviewer.</summary>
    private async Task<IReadOnlyList<string>> KnownAsync(CancellationToken cancellationToken)
    {
        IEnumerable<string> folders = Directory.Exists(opened.Settings.Inbox)
            ? Directory.EnumerateDirectories(opened.Settings.Inbox).Select(d => Path.GetFileName(d)!).Where(n => n[0] != '.')
            : [];
        IEnumerable<string> recorded = (await new ReviewProgress(opened.Database).OfUnitsAsync(null, cancellationToken)).Select(u =>
            u.Unit
        );
        return
        [
            .. (await new LedgerUnits(opened.Database).AllAsync(cancellationToken))
                .Union(folders, StringComparer.Ordinal)
                .Union(recorded, StringComparer.Ordinal),
        ];
    }

    private async Task<int> RefuseAsync(string why)
    {
        await terminal.Error.WriteLineAsync(why);
        return Refused;
    }
}
