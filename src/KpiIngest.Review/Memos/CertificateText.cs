using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Memos;
using KpiIngest.Records.Register;
using KpiIngest.Review.Language;

namespace KpiIngest.Review.Memos;

/// <summary>What a certificate says: how much was compared, what was not checkable and why, what has to be known beside it.</summary>
internal sealed class CertificateText(MemoText text)
{
    /// <summary>That nothing was found is said of what was compared, and of nothing else.</summary>
    public string Result(IReadOnlyList<MemoCard> cards, bool gaps, int accepted)
    {
        string compared = text.Digits(cards.Sum(c => c.Report?.Comparisons ?? 0));
        string found = accepted == 0 ? "ไม่พบข้อคลาดเคลื่อน" : "ไม่มีข้อคลาดเคลื่อนที่ต้องแก้ไข";
        return $"ตรวจการคำนวณแล้ว เทียบตัวเลข {compared} จุด {found}{(gaps ? "ในส่วนที่ตรวจได้" : "")}";
    }

    public IEnumerable<Dictionary<string, string>> Compared(IEnumerable<MemoCard> cards) =>
        cards
            .Where(c => c.Report is not null)
            .Select(c => new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["รายงาน"] = text.ReportOf(c, named: true),
                ["แถว"] = text.Digits(c.Report!.CheckedRows ?? 0),
                ["จุด"] = text.Digits(c.Report.Comparisons ?? 0),
                ["ระบุ"] = c.Report.StatedAverage is { } stated ? text.Digits(stated) : MemoText.None,
                ["คำนวณ"] = c.Report.RecomputedAverage is { } computed
                    ? text.Digits(DecimalText.AtPlacesOf(computed, c.Report.StatedAverage))
                    : MemoText.None,
            });

    /// <summary>A reason once, with all its items; then what stands in the file and was not read.</summary>
    public IEnumerable<Dictionary<string, string>> Gaps(IEnumerable<MemoCard> cards)
    {
        HashSet<long> noted = [];
        foreach (MemoCard card in cards)
        {
            foreach (IGrouping<(string What, string Why), RecordedGap> gap in (card.Report?.Gaps ?? []).GroupBy(g => (g.What, g.Why)))
            {
                string items = string.Join(
                    ", ",
                    gap.Select(g => g.Item).OfType<string>().Distinct(StringComparer.Ordinal).Select(text.Digits)
                );
                yield return Row($"{text.ReportOf(card, named: false)}{(items.Length == 0 ? "" : $" ข้อ {items}")}", gap.Key.Why);
            }

            if (card.Register is { Kind: RegisterStandingKind.NoRegister or RegisterStandingKind.NoIdentity } standing)
                yield return Row(
                    $"{text.ReportOf(card, named: false)} การเทียบกับทะเบียนคำรับรอง",
                    text.Said(RegisterWords.WhyNot(standing))
                );

            if (!noted.Add(card.Submission.Id))
                continue;
            foreach (NoteResult note in card.Notes)
                yield return Row(
                    $"ไฟล์ {MemoText.Quoted(card.Submission.OriginalName)} {text.Said(PlaceWording.Of(note.Location))}".TrimEnd(),
                    note.Message
                );
            if (card.NotCompared is { } limit)
                yield return Row("การเทียบกับรายงานอื่นของหน่วยงาน", limit);
        }
    }

    /// <summary>How much of the reports was not checkable, counted as the pages, the answer to the sender and the API count it; and how
    /// much else the certificate does not cover.</summary>
    /// <param name="rows">Of the table, which names each reason once.</param>
    public string GapsIntro(IReadOnlyList<MemoCard> cards, int rows)
    {
        if (rows == 0)
            return "ไม่มีสิ่งใดในรายงานที่ระบบระบุว่าตรวจไม่ได้";
        int points = cards.Sum(c => c.Report?.Gaps.Count ?? 0);
        int others = rows - cards.Sum(c => c.Report?.Gaps.DistinctBy(g => (g.What, g.Why)).Count() ?? 0);
        if (points == 0)
            return $"สิ่งที่ไม่ได้ตรวจ {text.Digits(others)} รายการ ซึ่งใบรับรองนี้ไม่ครอบคลุม";
        return $"สิ่งที่ระบบตรวจไม่ได้ {text.Digits(points)} จุด{(others == 0 ? "" : $" และสิ่งที่ไม่ได้ตรวจอีก {text.Digits(others)} รายการ")} ซึ่งใบรับรองนี้ไม่ครอบคลุม";
    }

    public string Accepted(MemoFinding finding) =>
        $"{MemoText.Quoted(text.Said(new Bilingual(finding.Message, finding.Message)))}{(finding.Reason is { } reason ? $"\nเหตุผล: {MemoText.Quoted(reason)}" : "")}";

    /// <summary>What a reader of the certificate has to know of how the figures were read.</summary>
    public string Remarks(IReadOnlyList<MemoCard> cards)
    {
        List<string> said = [];
        if (cards.Any(c => c.Report?.IsKeyed == true))
            said.Add("ตัวเลขในตารางเป็นค่าที่เจ้าหน้าที่พิมพ์จากภาพสแกน");
        if (cards.Any(c => c.Report?.Tables.Exists(t => t.Certainty == "alignment") == true))
            said.Add("ตารางไม่มีเส้นแบ่งคอลัมน์ จึงอ่านจากตำแหน่งของข้อความ");
        int corrections = cards.Sum(c => c.Corrections);
        if (corrections > 0)
            said.Add($"ตรวจด้วยค่าที่เจ้าหน้าที่แก้จากที่อ่านผิด {text.Digits(corrections)} ค่า");
        if (cards.Any(c => c.Report?.IdentityUnsure == true))
            said.Add("ปี รอบ หรือเลขตัวชี้วัดอ่านไม่ได้ครบ จึงไม่ได้เทียบกับรายงานฉบับอื่น");
        return said.Count == 0 ? "" : $"หมายเหตุ {string.Join("; ", said)}";
    }

    private static Dictionary<string, string> Row(string place, string why) =>
        new(StringComparer.Ordinal) { ["ที่"] = place, ["เหตุผล"] = MemoText.Quoted(why) };
}
