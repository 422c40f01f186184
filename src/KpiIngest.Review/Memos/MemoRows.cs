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

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Earlier(IEnumerable<MemoCard> cards) =>
        Numbered(
            MemoMarks.Earlier,
            cards.SelectMany(c =>
                c.Earlier.Select(e => new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["ที่"] =
                        $"{text.ReportOf(c, named: false)} {text.Said(FindingPlaceWording.Of(e.Found, e.Report))}\nขอให้แก้ไขในฉบับที่ {text.Digits(e.Version)}",
                    ["เดิม"] = e.Found.Stated is { } then ? text.Digits(then) : MemoText.None,
                    ["ปัจจุบัน"] = e.Now is { } now ? text.Digits(now) : MemoText.None,
                    ["ผล"] = FateWording.Of(e.Fate).Thai,
                })
            )
        );

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
        if (finding.Across is { } across)
            return OtherSide.Of(card, finding, across, text).Place(of);
        if (finding.Found is not { } found)
            return $"{of} {text.Said(ReviewFacets.CodeName(finding.Line.Code))}";
        return $"{of} {text.Said(FindingPlaceWording.Of(found, card.Result))}{Aside(text.Said(FindingPlaceWording.Physical(found)))}";
    }

    /// <summary>In brackets on a line of its own.</summary>
    internal static string Aside(string physical) => physical.Length == 0 ? "" : $"\n({physical})";

    private Dictionary<string, string> Finding(MemoCard card, MemoFinding finding)
    {
        Dictionary<string, string> row = new(StringComparer.Ordinal) { ["ที่"] = PlaceOf(card, finding), ["ขอให้"] = Asked(card, finding) };
        if (finding.Across is { } across)
        {
            OtherSide other = OtherSide.Of(card, finding, across, text);
            (row["ระบุ"], row["คำนวณ"], row["วิธีคิด"]) = (other.Stated, other.Other, other.Message);
            return row;
        }

        (row["ระบุ"], row["คำนวณ"], row["วิธีคิด"]) = (Stated(finding), Computed(finding), Arithmetic(card, finding));
        return row;
    }

    private string Stated(MemoFinding finding)
    {
        if (finding.Found is not { } found)
            return MemoText.None;
        if (found.Stated is { } stated)
            return text.Digits(stated);
        return found.Location?.Text is { Length: > 0 } written ? $"“{MemoText.Quoted(written)}”" : MemoText.None;
    }

    private string Computed(MemoFinding finding)
    {
        if (finding is not { Found: { } found, RestsOn: null })
            return MemoText.None;
        return (finding.After.Again ?? found).Expected is { } expected ? text.Computed(expected, found.Stated) : MemoText.None;
    }

    private string Arithmetic(MemoCard card, MemoFinding finding)
    {
        if (finding.RestsOn is { } of)
            return $"คำนวณจาก{text.Said(FindingPlaceWording.Of(of, card.Result))} ซึ่งยังไม่ได้ยืนยัน";
        if (finding.After.StatedIsRight)
            return "ตรงกันเมื่อแก้ตามข้ออื่นแล้ว";
        string? arithmetic = (finding.After.Again ?? finding.Found)?.Arithmetic;
        string how = arithmetic is not null
            ? text.Arithmetic(arithmetic)
            : MemoText.Quoted(text.Said(new Bilingual(finding.Message, finding.Message)));
        if (finding.After.Again is not null)
            how += "\n(คิดจากค่าที่แก้ตามข้ออื่นแล้ว)";
        return finding.Found?.Cause is { } cause ? $"{how}\nสาเหตุที่อธิบายได้: {MemoText.Quoted(cause.Message)}" : how;
    }

    private string Asked(MemoCard card, MemoFinding finding)
    {
        string asked = finding switch
        {
            { Line.State: FindingState.SentBack } => "ตรวจสอบ แล้วชี้แจงเหตุผลหรือแก้ไข",
            { Found: null } => "ชี้แจงเหตุที่ต่างกัน หรือแก้ไข",
            { RestsOn: not null } => "ตรวจอีกครั้งว่าถูกต้องหรือไม่",
            { After.StatedIsRight: true } => "ไม่ต้องแก้ เมื่อแก้ตามข้ออื่นแล้วถูกต้อง ขอให้ตรวจอีกครั้ง",
            { After.StatedIsWrong: false } => "ตรวจสอบว่าค่าใดถูก แล้วแก้ให้ตรงกัน",
            _ when SeverityWording.ToneOf(finding.Line.Code, finding.Line.Severity) == Tone.Wrong => "แก้ไขให้ถูกต้อง",
            _ => "ตรวจสอบและแก้ไขให้ถูกต้อง",
        };

        // What a reviewer wrote to whoever it was sent back; remarks on other decisions are the office's own.
        if (finding is { Line.State: FindingState.SentBack, Reason: { } reason })
            asked += $": {MemoText.Quoted(reason)}";
        return asked + Afterwards(card, finding);
    }

    /// <summary>What is still wrong then, with what is computed from the mended figure; or what has to be looked at again, without
    /// figures.</summary>
    private string Afterwards(MemoCard card, MemoFinding finding)
    {
        (bool known, IReadOnlyList<DiscrepancyResult> places) = finding.After;
        if (places.Count == 0)
            return finding.Following.Count == 0
                ? ""
                : $"\nค่าที่สืบเนื่องกัน {text.Digits(finding.Following.Count)} ค่า ถูกต้องเมื่อแก้ข้อนี้แล้ว";
        List<DiscrepancyResult> wrong = known ? [.. places.Where(p => p.Expected is not null)] : [];
        List<DiscrepancyResult> again = [.. places.Except(wrong)];
        return (wrong.Count == 0 ? "" : $"\nและแก้ค่าที่สืบเนื่องกัน\n{string.Join('\n', wrong.Select(f => Following(card, f)))}")
            + (
                again.Count == 0
                    ? ""
                    : $"\nตรวจอีกครั้งหลังแก้\n{string.Join('\n', again.Select(f => $"- {text.Said(FindingPlaceWording.Of(f, card.Result))}").Distinct(StringComparer.Ordinal))}"
            );
    }

    private string Following(MemoCard card, DiscrepancyResult found) =>
        $"- {text.Said(FindingPlaceWording.Of(found, card.Result))}{(found.Stated is { } stated ? " " + text.Digits(stated) : "")} คำนวณได้ {text.Computed(found.Expected!, found.Stated)}";
}
