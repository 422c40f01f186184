using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Decisions;
using KpiIngest.Review.Html;

namespace KpiIngest.Commands.Discrepancies;

/// <summary>The list for people: a line a discrepancy, the proof last; what only follows from another is counted, not listed.</summary>
internal static class DiscrepancyListText
{
    private const int FileColumns = 30;
    private const int UnitColumns = 24;

    public static void Write(RecordedList list, Terminal terminal, Language language)
    {
        IReadOnlyList<DiscrepancyRow> rows = list.Discrepancies;
        List<DiscrepancyRow> listed = rows.Where(r => r.Discrepancy.ConsequenceOf is null).ToList();
        List<GapRow> unproven = list.Gaps.Where(g => g.Outcome == FileOutcome.NotChecked).ToList();
        IReadOnlyDictionary<string, string> files = ShortNames.Of(
            listed.Select(r => r.File).Concat(unproven.Select(r => r.File)),
            FileColumns
        );
        IReadOnlyDictionary<string, string> units = ShortNames.Of(
            listed.Select(r => r.Unit).Concat(unproven.Select(r => r.Unit)),
            UnitColumns
        );
        bool decided = listed.Exists(r => r.Decision is not null);
        TextTable table = new([
            new TextColumn(language.Pick("รายการที่", "No."), Figures: true),
            new TextColumn(language.Pick("หน่วยงาน", "Unit")),
            new TextColumn(language.Pick("ไฟล์", "File")),
            new TextColumn(language.Pick("ปี", "Year"), Figures: true),
            new TextColumn(language.Pick("รอบ", "Round"), Figures: true),
            new TextColumn(language.Pick("ตัวชี้วัด", "Indicator"), MaxColumns: 10),
            new TextColumn(language.Pick("ระดับ", "Severity")),
            new TextColumn(language.Pick("รหัส", "Code")),
            new TextColumn(language.Pick("ที่", "Place")),
            new TextColumn(language.Pick("ข้อความ", "Message"), MaxColumns: 200),
            .. decided ? [new TextColumn(language.Pick("การตัดสิน", "Decision"), MaxColumns: 60)] : Array.Empty<TextColumn>(),
        ]);
        foreach (DiscrepancyRow row in listed)
            table.Add(
                [
                    .. Start(row.Submission, units[row.Unit], files[row.File], row.FiscalYear, row.Round, row.Indicator),
                    .. Finding(row.Discrepancy, language),
                    .. Column(decided, Decided(row.Decision, language)),
                ],
                Paint(row.Discrepancy, terminal)
            );
        foreach (GapRow row in unproven)
        {
            table.Add([
                .. Start(row.Submission, units[row.Unit], files[row.File], row.FiscalYear, row.Round, row.Indicator),
                language.Pick(OutcomeWording.Of(FileOutcome.NotChecked)),
                row.NotCheckable.What,
                "",
                language.Pick(row.NotCheckable.Why, row.NotCheckable.WhyEn),
                .. Column(decided, ""),
            ]);
        }

        if (table.Count > 0)
            table.Write(terminal.Out);
        int following = rows.Count - listed.Count;
        Bilingual gaps = OutcomeWording.Gaps(list.Gaps.Count);
        terminal.Out.WriteLine(
            language.Pick(
                FormattableString.Invariant($"รวม {listed.Count} รายการ (และผลตามมา {following} รายการ)"),
                CountedText.Fill(
                    "{0} {0:discrepancy|discrepancies} (and {1} that {1:follows|follow} from {0:it|them})",
                    listed.Count,
                    following
                )
            ) + (list.Gaps.Count == 0 ? "" : " · " + language.Pick(gaps))
        );
    }

    private static Func<string, string>? Paint(DiscrepancyResult found, Terminal terminal) =>
        SeverityWording.ToneOf(found.Code, found.Severity) switch
        {
            Tone.Wrong => terminal.Red,
            Tone.Ask => terminal.Yellow,
            _ => null,
        };

    private static IEnumerable<string?> Start(
        long submission,
        string unit,
        string file,
        int? year,
        int? round,
        IndicatorResult? indicator
    ) => [Number(submission), unit, file, Number(year), Number(round), indicator?.Number];

    private static IEnumerable<string?> Finding(DiscrepancyResult found, Language language) =>
        [
            language.Pick(SeverityWording.Of(found.Code, found.Severity)),
            found.Code,
            found.Location is { } place ? language.Pick(PlaceWording.Of(place)) : "",
            language.Pick(FindingWording.Message(found)),
        ];

    private static string?[] Column(bool there, string text) => there ? [text] : [];

    private static string Decided(RowDecision? decision, Language language) =>
        decision is null
            ? ""
            : $"{language.Pick(DecisionWording.Of(decision.State))}: {decision.By} {ThaiTime.Brief(decision.At, language == Language.Thai)}{(decision.Reason is { } reason ? $" “{reason}”" : "")}";

    private static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);
}
