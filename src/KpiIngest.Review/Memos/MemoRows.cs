using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Memos;
using KpiIngest.Review.Findings;
using KpiIngest.Review.Language;

namespace KpiIngest.Review.Memos;

/// <summary>The rows of a memo's tables: where, what is stated, what was computed and how, what is asked.</summary>
/// <param name="several">True where reports of several submissions stand in one memo: each row then says of which.</param>
internal sealed class MemoRows(MemoText text, bool several)
{
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Findings(IEnumerable<MemoCard> cards) =>
        Numbered(MemoMarks.Findings, cards.SelectMany(c => c.Asked.Select(f => Finding(c, f))));

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Earlier(IEnumerable<MemoCard> cards) => Numbered(MemoMarks.Earlier, cards.SelectMany(c => c.Earlier.Select(e => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ที่"] = $"{text.ReportOf(c, named: false)} {text.Said(FindingPlaceWording.Of(e.Found, e.Report))}\nขอให้แก้ไขในฉบับที่ {text.Digits(e.Version)}",
        ["เดิม"] = e.Found.Stated is { } then ? text.Digits(then) : MemoText.None,
        ["ปัจจุบัน"] = e.Now is { } now ? text.Digits(now) : MemoText.None,
        ["ผล"] = FateWording.Of(e.Fate).Thai,
    })));

    /// <param name="list">Name of the list, which stands before the names of the columns.</param>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Numbered(string list, IEnumerable<Dictionary<string, string>> rows)
    {
        List<IReadOnlyDictionary<string, string>> numbered = [];
        foreach (Dictionary<string, string> row in rows)
        {
            Dictionary<string, string> marks = row.ToDictionary(r => $"{list}.{r.Key}", r => r.Value, StringComparer.Ordinal);
            marks[$"{list}.ลำดับ"] = text.Digits(numbered.Count + 1);
            numbered.Add(marks);
        }

        return numbered;
    }

    /// <summary>Report, table, item and column; under it the place in the file.</summary>
    public string PlaceOf(MemoCard card, MemoFinding finding)
    {
        string of = text.ReportOf(card, named: false) + (several ? $" (รายการที่ {text.Digits(card.Submission.Id)})" : "");
        if (finding.Found is not { } found) return $"{of} {text.Said(ReviewFacets.CodeName(finding.Line.Code))}";
        string physical = text.Said(FindingPlaceWording.Physical(found));
        return $"{of} {text.Said(FindingPlaceWording.Of(found, card.Result))}{(physical.Length == 0 ? "" : $"\n({physical})")}";
    }

    private Dictionary<string, string> Finding(MemoCard card, MemoFinding finding) => new(StringComparer.Ordinal)
    {
        ["ที่"] = PlaceOf(card, finding),
        ["ระบุ"] = Stated(finding),
        ["คำนวณ"] = finding.Found?.Expected is { } expected ? text.Digits(expected) : MemoText.None,
        ["วิธีคิด"] = Arithmetic(finding),
        ["ขอให้"] = Asked(card, finding),
    };

    private string Stated(MemoFinding finding)
    {
        if (finding.Found is not { } found) return MemoText.None;
        if (found.Stated is { } stated) return text.Digits(stated);
        return found.Location?.Text is { Length: > 0 } written ? $"“{MemoText.Quoted(written)}”" : MemoText.None;
    }

    private string Arithmetic(MemoFinding finding)
    {
        string how = finding.Found is not null && finding.Arithmetic is { } arithmetic ? text.Said(FindingWording.Arithmetic(arithmetic)) : MemoText.Quoted(text.Said(new Bilingual(finding.Message, finding.Message)));
        return finding.Found?.Cause is { } cause ? $"{how}\nสาเหตุที่อธิบายได้: {MemoText.Quoted(cause.Message)}" : how;
    }

    private string Asked(MemoCard card, MemoFinding finding)
    {
        string asked = finding switch
        {
            { Line.State: FindingState.SentBack } => "ตรวจสอบ แล้วชี้แจงเหตุผลหรือแก้ไข",
            { Found: null } => "ชี้แจงเหตุที่ต่างกัน หรือแก้ไข",
            _ when SeverityWording.ToneOf(finding.Line.Code, finding.Line.Severity) == Tone.Wrong => "แก้ไขให้ถูกต้อง",
            _ => "ตรวจสอบและแก้ไขให้ถูกต้อง",
        };

        // What a reviewer wrote to whoever it was sent back; remarks on other decisions are the office's own.
        if (finding is { Line.State: FindingState.SentBack, Reason: { } reason }) asked += $": {MemoText.Quoted(reason)}";
        return finding.Following.Count == 0 ? asked : $"{asked}\nและแก้ค่าที่สืบเนื่องกัน\n{string.Join('\n', finding.Following.Select(f => Following(card, f)))}";
    }

    private string Following(MemoCard card, DiscrepancyResult found)
    {
        string figures = (found.Stated, found.Expected) switch
        {
            ({ } stated, { } expected) => $" {text.Digits(stated)} (คำนวณได้ {text.Digits(expected)})",
            ({ } stated, _) => $" {text.Digits(stated)}",
            _ => "",
        };
        return $"- {text.Said(FindingPlaceWording.Of(found, card.Result))}{figures}";
    }
}
