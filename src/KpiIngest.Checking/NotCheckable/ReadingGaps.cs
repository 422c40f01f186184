using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.NotCheckable;

/// <summary>What of the scoring tables was recognised and not read: columns of other rounds, headings of two meanings, tables that score a
/// person.</summary>
internal static class ReadingGaps
{
    public static IEnumerable<NotCheckableResult> Of(RecomputedReport report) =>
        report.Report.Gaps.Where(g => g.Figures.Count == 0 || !TotalsBelow.Say(report, g.Figures)).Select(Of);

    private static NotCheckableResult Of(ReadingGap gap)
    {
        (string texts, Bilingual where) = (string.Join(", ", gap.Texts.Select(t => $"“{t}”")), PlaceWording.Of(gap.Place).Aside);
        return gap.Kind switch
        {
            ReadingGapKind.FurtherScores => new NotCheckableResult(
                "period",
                null,
                $"ตารางคะแนน{where.Thai} มีช่องคะแนนหลายช่อง แต่มีช่องคะแนนถ่วงน้ำหนักช่องเดียว จึงตรวจเฉพาะคะแนนที่ใช้ถ่วงน้ำหนัก ไม่ได้ตรวจคะแนนในช่อง {texts}",
                $"The scoring table{where.English} has several columns of scores and one of weighted scores; the score that belongs to it was checked, those under {texts} were not."
            ),
            ReadingGapKind.NoWeights => new NotCheckableResult(
                "no-weights",
                null,
                $"ตารางคะแนน{where.Thai} ไม่มีช่องน้ำหนักและไม่ได้ระบุคะแนนเฉลี่ย จึงไม่มีคะแนนถ่วงน้ำหนักให้คำนวณเทียบ ({texts})",
                $"The table of scores{where.English} has no weights and states no mean, so there is nothing to compute its scores by ({texts})."
            ),
            ReadingGapKind.PointTotal => new NotCheckableResult(
                "points",
                null,
                $"ตารางคะแนนย่อยที่ไม่มีน้ำหนัก{where.Thai} ระบุ {texts} ซึ่งไม่ตรงกับผลบวกของแถวที่อ่านได้ ไม่ได้ตัดสินว่าคลาดเคลื่อน กรุณาตรวจสอบ",
                $"A table of points without weights{where.English} states {texts}, which the rows that were read do not add up to; it was not judged. Please check it."
            ),
            ReadingGapKind.UnreadScores => new NotCheckableResult(
                "scoring-table",
                null,
                $"ตารางที่มีหัวตาราง {texts}{where.Thai} น่าจะเป็นตารางคะแนน แต่หัวตารางที่อ่านได้ไม่พอบอกว่าช่องใดเป็นน้ำหนัก คะแนน และคะแนนถ่วงน้ำหนัก จึงไม่ได้อ่านตารางนี้ กรุณาตรวจสอบหัวตาราง",
                $"The table with the headings {texts}{where.English} is most likely a scoring table, but its headings do not tell which columns hold weight, score and weighted score; it was not read. Please check its headings."
            ),
            ReadingGapKind.TotalBelow => new NotCheckableResult(
                "weighted-total",
                null,
                $"ข้อความใต้ตารางคะแนน {texts}{where.Thai} ไม่ตรงกับผลรวมหรือค่าเฉลี่ยของตาราง และไม่ได้บอกชัดว่าเป็นค่าใดของตาราง จึงไม่ได้ตัดสิน กรุณาตรวจสอบ",
                $"The line below the scoring table, {texts}{where.English}, states no total and no average that the table gives, and does not plainly say which it means; it was not judged. Please check it."
            ),
            ReadingGapKind.OtherStatement => new NotCheckableResult(
                "weighted-average",
                null,
                $"ข้อความ {texts}{where.Thai} ระบุว่าเป็นค่าของปีหรือรอบอื่น หรือเป็นตัวอย่าง จึงไม่ได้เทียบกับตารางคะแนน หากเป็นค่าของรายงานฉบับนี้ กรุณาตรวจสอบ",
                $"The line {texts}{where.English} is said to be of another year or round, or an example; it was not compared with the scoring tables. Please check it if it is this report's."
            ),
            ReadingGapKind.OtherWeights => new NotCheckableResult(
                "weight-list",
                null,
                $"น้ำหนักในข้อความ {texts}{where.Thai} ส่วนใหญ่ไม่ตรงกับตารางคะแนน อาจเป็นของปีอื่น ของขั้นตอนหรือส่วนย่อย จึงไม่ได้ตัดสิน กรุณาตรวจสอบ",
                $"Most weights in the sentence {texts}{where.English} are not those of the scoring tables; they may be of another year, of steps or of parts, and were not judged. Please check them."
            ),
            ReadingGapKind.UnnamedDetail => new NotCheckableResult(
                "detail-summary",
                null,
                $"ตารางคะแนนรายประเด็น{where.Thai} ไม่มีช่องชื่อประเด็น และข้อความเหนือตารางบอกไม่ชัดว่าเป็นของประเด็นใด จึงไม่ได้เทียบกับตารางสรุป กรุณาระบุเลขประเด็นเหนือทุกตาราง",
                $"Tables that score one item each{where.English} have no column of items, and the lines above them do not plainly say whose they are; they were not compared with the summary. Please put the item's number above each of them."
            ),
            ReadingGapKind.SideBySide => new NotCheckableResult(
                "scoring-table",
                null,
                $"ตารางคะแนน{where.Thai} วางหัวตาราง {texts} ซ้ำกันหลายชุดเคียงกัน จึงบอกไม่ได้ว่าตัวเลขใดเป็นของรายการใด และไม่ได้อ่านตารางนี้ กรุณาตรวจสอบด้วยตนเอง",
                $"The scoring table{where.English} repeats its headings {texts} side by side, and which figures belong together is not certain; it was not read. Please check it by hand."
            ),
            ReadingGapKind.FurtherResults => new NotCheckableResult(
                "period",
                null,
                $"ตารางคะแนน{where.Thai} มีผลการดำเนินงานหลายช่วงเวลา แต่มีคะแนนช่องเดียว จึงใช้ผลของช่วงที่รายงาน ไม่ได้ตรวจผลของ {texts}",
                $"The scoring table{where.English} has results of several periods and one score; the result of the report's own period was taken, those of {texts} were not checked."
            ),
            ReadingGapKind.OtherResults => new NotCheckableResult(
                "result",
                null,
                $"ตารางคะแนน{where.Thai} มีช่องผลการดำเนินงานหลายช่อง จึงใช้ช่องที่เป็นผลลัพธ์ ไม่ได้ตรวจตัวเลขในช่อง {texts}",
                $"The scoring table{where.English} has several columns of results; the one headed as the result was taken, those under {texts} were not checked."
            ),
            ReadingGapKind.FurtherWeights => new NotCheckableResult(
                "weight",
                null,
                $"ตารางคะแนน{where.Thai} มีช่องน้ำหนักหลายช่อง จึงใช้ช่องที่คะแนนถ่วงน้ำหนักและผลรวมของตารางคำนวณจากน้ำหนักนั้น ไม่ได้ตรวจน้ำหนักในช่อง {texts}",
                $"The scoring table{where.English} has several columns of weights; the one that its weighted scores and its total follow was taken, those under {texts} were not checked."
            ),
            ReadingGapKind.EmptyPeriod => new NotCheckableResult(
                "period",
                null,
                $"ช่องของ {texts} ในตารางคะแนน{where.Thai} ยังไม่มีคะแนน จึงไม่มีอะไรให้ตรวจ",
                $"The columns of {texts} in the scoring table{where.English} hold no score yet; there is nothing in them to check."
            ),
            ReadingGapKind.OpenHeading => new NotCheckableResult(
                "headings",
                null,
                $"หัวตาราง {texts}{where.Thai} อาจหมายถึงคะแนนหรือคะแนนถ่วงน้ำหนักก็ได้ และตัวเลขในช่องไม่บอกว่าเป็นอย่างใด จึงไม่ได้อ่านช่องเหล่านี้ กรุณาระบุหัวตารางให้ชัดเจน",
                $"The headings {texts}{where.English} may mean a score or a weighted score, and the figures under them do not tell; these columns were not read. Please name the columns plainly."
            ),
            ReadingGapKind.PersonalForm => new NotCheckableResult(
                "personal-form",
                null,
                $"ตารางใน {texts}{where.Thai} เป็นแบบประเมินรายบุคคล ไม่ใช่ตารางคะแนนของตัวชี้วัด จึงไม่ได้อ่าน",
                $"The table under {texts}{where.English} scores a person, not an indicator; it was not read."
            ),
            ReadingGapKind.Keyed => new NotCheckableResult(
                "keyed",
                null,
                "เอกสารเป็นภาพสแกน ตัวเลขเป็นค่าที่เจ้าหน้าที่พิมพ์จากภาพ จึงตรวจเฉพาะที่พิมพ์ไว้ ส่วนอื่นของเอกสาร (ผู้กำกับดูแล ผู้จัดเก็บข้อมูล หลักฐานอ้างอิง และสูตรหรือรายการน้ำหนักที่ไม่ได้พิมพ์ไว้) ไม่ได้ตรวจ"
                    + (gap.Texts.Count == 0 ? "" : $" ข้อความที่พิมพ์ไว้แต่ไม่มีสิ่งที่เทียบกับตารางได้: {texts}"),
                "The document is a scan: a person keyed its figures from the picture, and only these were checked; the rest of it (supervisor, collector, evidence, and formulas or listed weights that were not keyed) was not."
                    + (gap.Texts.Count == 0 ? "" : $" Keyed, and nothing in it can be compared with the tables: {texts}.")
            ),
            _ => new NotCheckableResult(
                "scoring-table",
                null,
                $"ใต้ตารางคะแนนมีตารางแยก {texts}{where.Thai} ที่มีจำนวนช่องไม่ตรงกับตารางคะแนน จึงบอกไม่ได้ว่าตัวเลขอยู่ใต้หัวตารางใด และไม่ได้ตรวจ กรุณารวมเป็นตารางเดียวกัน",
                $"Under the scoring table stands a table of its own, {texts}{where.English}, whose cells do not match its columns: under which heading its figures belong is not certain, and they were not checked. Please make it part of the table."
            ),
        };
    }
}
