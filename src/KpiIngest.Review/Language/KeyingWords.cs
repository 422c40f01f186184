using KpiIngest.Checking.Language;
using KpiIngest.Records.Keying;
using KpiIngest.Reports.Keyed;

namespace KpiIngest.Review.Language;

/// <summary>What the pages say on which scanned cards are keyed.</summary>
public static class KeyingWords
{
    public static Bilingual Title { get; } = new("พิมพ์จากภาพสแกน", "Key from scans");
    public static Bilingual TitleText { get; } =
        new(
            "ไฟล์ที่เป็นภาพสแกน ไม่มีตัวเลขใดนับจนกว่าเจ้าหน้าที่จะพิมพ์จากภาพ หรือเทียบค่าที่เครื่องอ่านไว้กับภาพ แล้วระบบตรวจให้เหมือนรายงานอื่น",
            "No figure of a scan counts until a person has keyed it from the picture, or compared what a machine read with it; then the card is checked like any other report."
        );
    public static Bilingual Waiting { get; } = new("รอพิมพ์ {0} ไฟล์", "{0} to be keyed");
    public static Bilingual Empty { get; } = new("ไม่มีภาพสแกนที่รอพิมพ์", "No scan waits to be keyed");
    public static Bilingual EmptyText { get; } =
        new(
            "เมื่อมีผู้ส่งรายงานเป็นภาพสแกน ไฟล์จะมาอยู่ที่หน้านี้ เรียงตามหน่วยงานจากเก่าสุด",
            "A report that arrives as a scan stands here, by unit, the oldest first."
        );
    public static Bilingual AsideTitle { get; } = new("ไม่ใช่รายงาน {0} ไฟล์", "{0} that are no reports");
    public static Bilingual AsideHide { get; } = new("กลับไปรายการที่รอพิมพ์", "Back to what waits");
    public static Bilingual Key { get; } = new("พิมพ์", "Key");
    public static Bilingual KeySecond { get; } = new("พิมพ์เป็นคนที่สอง", "Key as the second person");
    public static Bilingual Settle { get; } = new("ตัดสินจุดที่ต่างกัน", "Settle the differences");
    public static Bilingual Look { get; } = new("ดู", "Look");
    public static Bilingual Pictures { get; } = new("ภาพหน้าเอกสาร", "Pages");
    public static Bilingual PageName { get; } = new("หน้า {0}", "page {0}");
    public static Bilingual MorePages { get; } = new("หน้าถัดไป (หน้า {0})", "Further pages (page {0})");
    public static Bilingual FewerPages { get; } = new("หน้าก่อนนี้ (หน้า {0})", "Earlier pages (page {0})");
    public static Bilingual OnlyLook { get; } =
        new("บัญชีนี้ดูได้อย่างเดียว ผู้ตรวจทานเป็นผู้พิมพ์", "This account only looks; reviewers key.");

    public static Bilingual Propose { get; } =
        new("เสนอแถวจากการ์ดครั้งก่อนของตัวชี้วัด", "Propose the rows of the last card of indicator");
    public static Bilingual NoProposal { get; } = new("ไม่เสนอ", "none");
    public static Bilingual Fetch { get; } = new("เสนอ", "Propose");
    public static Bilingual Proposed { get; } =
        new(
            "ช่องที่มีเส้นประคือค่าที่เสนอจากการ์ดรายการที่ {0} กรุณาเทียบกับภาพ",
            "Dashed fields are proposed from the card of no. {0}: compare them with the picture"
        );
    public static Bilingual ProposedField { get; } = new("ค่าที่เสนอ", "proposed");
    public static Bilingual Compared { get; } =
        new("เทียบค่าที่เสนอกับภาพครบทุกช่องแล้ว", "Every proposed value is compared with the picture");
    public static Bilingual NotCompared { get; } =
        new(
            "กรุณาเทียบค่าที่เสนอกับภาพ แล้วทำเครื่องหมายยืนยันก่อนบันทึก",
            "Compare the proposed values with the picture, and say so before recording."
        );
    public static Bilingual DraftKept { get; } = new("ร่างของคุณ เก็บเมื่อ", "Your draft, kept");

    public static Bilingual ScanRead { get; } =
        new(
            "เครื่องอ่านตัวเลขจากภาพไว้ให้แล้ว แถวที่คำนวณลงตัว {0} จาก {1} แถว เทียบกับภาพที่ตัดมาให้ในแต่ละช่อง แก้ที่ผิด แล้วยืนยันทีละแถว",
            "A machine read the figures from the picture; {0} of {1} {1:row proves itself|rows prove themselves}. Compare each with its picture, mend what is wrong, and confirm row by row."
        );
    public static Bilingual ConfirmClosed { get; } = new("ยืนยันทุกแถวที่คำนวณลงตัว", "Confirm all rows that prove themselves");
    public static Bilingual ConfirmRow { get; } = new("ตรงกับภาพ", "As in the picture");
    public static Bilingual RowClosed { get; } = new("น้ำหนัก คะแนน และคะแนนถ่วงสอดคล้องกัน", "weight, score and weighted score agree");
    public static Bilingual RowUnproven { get; } = new("อ่านได้ แต่ไม่มีสิ่งพิสูจน์", "read, and nothing proves it");
    public static Bilingual RowUnread { get; } = new("มีตัวเลขที่อ่านไม่ได้", "some figure could not be read");
    public static Bilingual CutOf { get; } = new("ภาพของช่อง {0}", "picture of {0}");
    public static Bilingual CouldNotRead { get; } = new("เครื่องอ่านไม่ได้", "could not be read");
    public static Bilingual Offer { get; } = new("ใช้ {0}", "Take {0}");
    public static Bilingual OfferCloses { get; } = new("ใช้ {0} แล้วแถวนี้คำนวณลงตัว", "Take {0}: the row proves itself then");
    public static Bilingual Unconfirmed { get; } =
        new(
            "ยังไม่ได้ยืนยัน {0} รายการ กรุณาเทียบกับภาพแล้วทำเครื่องหมาย “ตรงกับภาพ”",
            "{0} {0:row or text is|rows or texts are} not confirmed: compare with the picture and tick “As in the picture”."
        );
    public static Bilingual KeyConfirm { get; } = new("ยืนยันแถวนี้ ไปแถวถัดไป", "confirm this row, go on");
    public static Bilingual KeyConfirmClosed { get; } = new("ยืนยันทุกแถวที่ลงตัว", "confirm all that prove themselves");

    public static Bilingual FiscalYear { get; } = new("ปีงบประมาณ", "Fiscal year");
    public static Bilingual Round { get; } = new("รอบ", "Round");
    public static Bilingual NoRound { get; } = new("ไม่มีในเอกสาร", "not on the paper");
    public static Bilingual UnclearRound { get; } = new("ไม่ได้ทำเครื่องหมาย หรือทำหลายรอบ", "none ticked, or several");
    public static Bilingual Unit { get; } = new("หน่วยงาน", "Unit");
    public static Bilingual Number { get; } = new("ตัวชี้วัดที่", "Indicator");
    public static Bilingual Name { get; } = new("ชื่อตัวชี้วัด", "Name");
    public static Bilingual Agency { get; } = new("สรุปผลทั้งหน่วยงาน (ไม่มีเลขตัวชี้วัด)", "Summary of a whole agency (no number)");
    public static Bilingual Convention { get; } = new("วิธีคิดคะแนนถ่วงที่พิมพ์ในแบบ", "Weighting that the form prints");
    public static Bilingual NoConvention { get; } = new("ไม่ได้พิมพ์ไว้", "none printed");
    public static Bilingual Average { get; } = new("ค่าเฉลี่ยที่ระบุนอกตาราง", "Average stated outside of the table");
    public static Bilingual CardOf { get; } = new("การ์ดที่ {0}", "Card {0}");
    public static Bilingual TableOf { get; } = new("ตารางคะแนนที่ {0}", "Score table {0}");
    public static Bilingual Kind { get; } = new("ชนิดตาราง", "Kind");
    public static Bilingual Summary { get; } = new("สรุปหลายข้อ", "summary of items");
    public static Bilingual Detail { get; } = new("รายข้อ", "one item");
    public static Bilingual Page { get; } = new("อยู่หน้า", "On page");
    public static Bilingual RowNumber { get; } = new("ข้อ", "No.");
    public static Bilingual RowName { get; } = new("ชื่อ", "Name");
    public static Bilingual Weight { get; } = new("น้ำหนัก", "Weight");
    public static Bilingual Result { get; } = new("ผล", "Result");
    public static Bilingual Score { get; } = new("คะแนน", "Score");
    public static Bilingual Weighted { get; } = new("คะแนนถ่วง", "Weighted");
    public static Bilingual GroupRow { get; } = new("กลุ่ม", "Group");
    public static Bilingual Total { get; } = new("รวม", "Total");
    public static Bilingual RowOf { get; } = new("แถว {0}", "row {0}");
    public static Bilingual AddRows { get; } = new("เพิ่มแถว", "Add rows");
    public static Bilingual AddTable { get; } = new("เพิ่มตารางคะแนน", "Add a score table");
    public static Bilingual AddCard { get; } = new("เพิ่มการ์ดอีกใบในไฟล์นี้", "Add another card of this file");
    public static Bilingual AddCriteria { get; } = new("เพิ่มเกณฑ์การให้คะแนน", "Add criteria");
    public static Bilingual Criteria { get; } = new("เกณฑ์การให้คะแนน (ถ้ามี)", "Criteria (if any)");
    public static Bilingual Notes { get; } = new("หมายเหตุใต้เกณฑ์", "Notes under it");
    public static Bilingual Lines { get; } =
        new("ข้อความนอกตารางที่มีตัวเลข (ถ้ามี)", "Lines outside of the tables that state figures (if any)");
    public static Bilingual UnreadLine { get; } = new("มีตัวอักษรที่เครื่องอ่านไม่ได้", "some sign could not be read");
    public static Bilingual LinesHint { get; } =
        new(
            "รายการน้ำหนัก สูตรที่แทนค่าแล้ว หรือการแปลงคะแนนรวม บรรทัดละหนึ่งข้อความ ตามที่เอกสารเขียน เช่น “๑.๑ ชื่อ น้ำหนักร้อยละ ๒๐” ระบบจะเทียบกับตาราง",
            "A listed weight, a formula in figures, the total on another scale: a line each, as the paper has it (“๑.๑ ชื่อ น้ำหนักร้อยละ ๒๐”); they are compared with the tables."
        );
    public static Bilingual LevelOf { get; } = new("ระดับ {0}", "level {0}");
    public static Bilingual Hint { get; } =
        new(
            "พิมพ์ตามภาพทุกตัว เลขไทยหรืออารบิกก็ได้ ช่องที่ว่างในเอกสารให้เว้นว่าง ขีดให้พิมพ์ -",
            "Key what the picture shows, in Thai or Arabic digits; leave empty what is empty, and key - for a dash."
        );
    public static Bilingual EnterGoesOn { get; } = new("ไปช่องตัวเลขถัดไป", "next figure");
    public static Bilingual UpAndDown { get; } = new("แถวบน แถวล่าง", "row above, below");
    public static Bilingual SaveNow { get; } = new("บันทึก", "record");

    public static Bilingual Save { get; } = new("บันทึกและตรวจ", "Record and check");
    public static Bilingual SaveDraft { get; } = new("เก็บร่าง", "Keep as a draft");
    public static Bilingual Impossible { get; } =
        new(
            "{0} ช่องบันทึกไม่ได้ กรุณาแก้: ปีงบประมาณเป็น พ.ศ. สี่หลัก หน้าเป็นเลขตั้งแต่ 1 และข้อความไม่เกิน 100 บรรทัด บรรทัดละไม่เกิน 1,000 ตัวอักษร",
            "{0} {0:field|fields} cannot be recorded: the fiscal year has four digits (B.E.), pages count from 1, and texts have at most 100 lines of 1,000 characters."
        );
    public static Bilingual PagesOf { get; } = new("ไฟล์นี้มี {0} หน้า", "The file has {0} {0:page|pages}.");
    public static Bilingual NoSuchPage { get; } =
        new(
            "บันทึกไว้ว่าพิมพ์จากหน้า {0} แต่ไฟล์มี {1} หน้า กรุณาดูทุกหน้าของต้นฉบับ",
            "Keyed from page {0}, it says, and the file has {1} {1:page|pages}: please look through the original."
        );
    public static Bilingual Doubtful { get; } =
        new(
            "{0} ช่องไม่ใช่ตัวเลขที่อ่านได้ หรือมีตัวอักษรที่เครื่องอ่านไม่ได้ (กรอบสีเข้ม) ถ้าพิมพ์ผิดกรุณาแก้ ถ้าเอกสารเขียนไว้อย่างนั้นให้ทำเครื่องหมายข้างล่างแล้วบันทึกอีกครั้ง",
            "{0} {0:field (framed) is|fields (framed) are} no figure that can be read, or {0:holds|hold} a sign that no machine could read. Mend what is a slip; if the paper really says so, tick below and record again."
        );
    public static Bilingual AsPrinted { get; } =
        new("พิมพ์ตรงตามเอกสารแล้ว แม้อ่านเป็นตัวเลขไม่ได้", "This is what the paper says, although it is no figure");
    public static Bilingual DoubtfulField { get; } = new("ไม่ใช่ตัวเลข", "no figure");

    public static Bilingual Recorded { get; } = new("บันทึกแล้ว ระบบตรวจการ์ดด้วยค่าที่พิมพ์", "Recorded; the card is checked with it");
    public static Bilingual RecordedFirst { get; } =
        new("บันทึกแล้ว รอให้อีกคนพิมพ์โดยไม่เห็นค่าของคุณ", "Recorded; another person keys it without seeing yours");
    public static Bilingual RecordedDiffers { get; } =
        new("บันทึกแล้ว ค่าที่สองคนพิมพ์ไม่ตรงกัน ต้องมีผู้ตัดสิน", "Recorded; the two differ and have to be settled");
    public static Bilingual SeeResult { get; } = new("ดูผลการตรวจ", "See the result");

    public static Bilingual Blind { get; } =
        new(
            "{0} พิมพ์ไว้แล้ว ค่าของผู้นั้นไม่แสดงจนกว่าคุณจะบันทึก",
            "{0} keyed it already; what was keyed is not shown until you have recorded yours"
        );
    public static Bilingual YoursWaits { get; } =
        new(
            "คุณพิมพ์ไว้แล้วและรออีกคนพิมพ์ บันทึกใหม่จะใช้แทนของเดิม",
            "You keyed this already and another person is awaited; recording again replaces yours"
        );
    public static Bilingual DifferTitle { get; } = new("ค่าที่พิมพ์ไม่ตรงกัน {0} ช่อง", "{0} {0:field differs|fields differ}");
    public static Bilingual DifferText { get; } =
        new(
            "เทียบกับภาพ แล้วเลือกค่าที่ถูกหรือพิมพ์ค่าใหม่ เฉพาะค่าที่ตัดสินแล้วจึงนำไปตรวจ",
            "Compare with the picture; choose what is right, or key another value. Only what is settled is checked."
        );
    public static Bilingual OtherValue { get; } = new("ค่าอื่น", "Another value");
    public static Bilingual Nothing { get; } = new("ว่าง", "empty");
    public static Bilingual SettleSave { get; } = new("บันทึกคำตัดสินและตรวจ", "Record what is settled, and check");
    public static Bilingual NotSettled { get; } = new("ยังไม่ได้เลือก {0} ช่อง", "{0} {0:field is|fields are} not settled yet");

    public static Bilingual Counts { get; } = new("ค่าที่พิมพ์แล้ว", "What was keyed");
    public static Bilingual CountsText { get; } =
        new("การ์ดนี้ตรวจด้วยค่าที่เจ้าหน้าที่พิมพ์จากภาพ", "The card is checked with what people keyed from its pictures.");
    public static Bilingual TakeBack { get; } = new("ถอน", "Take back");
    public static Bilingual NotACard { get; } = new("ไม่ใช่รายงานที่ต้องพิมพ์", "Not a report to be keyed");
    public static Bilingual NotACardText { get; } =
        new(
            "เช่น หลักฐาน คำสั่ง ภาพถ่าย ไฟล์จะไม่อยู่ในรายการรอพิมพ์อีก ถอนได้",
            "Evidence, an order, photographs: it leaves the list; that can be taken back."
        );
    public static Bilingual Reason { get; } = new("เหตุผล", "Reason");

    public static Bilingual Keyed { get; } = new("พิมพ์จากภาพสแกน", "keyed from a scan");
    public static Bilingual KeyedBy { get; } = new("ตัวเลขพิมพ์จากภาพสแกนโดย {0}", "Figures keyed from a scan by {0}");
    public static Bilingual NoFrame { get; } =
        new(
            "ตัวเลขนี้พิมพ์จากภาพ จึงไม่มีกรอบบนหน้า ดูช่องที่พิมพ์ในตารางถัดไป",
            "This figure was keyed from the picture, so nothing is framed on it; the keyed field stands in the table."
        );

    public static Bilingual StageOf(KeyedStage stage) =>
        stage switch
        {
            KeyedStage.AwaitsSecond => new("รอคนที่สอง", "awaits a second person"),
            KeyedStage.Differs => new("ไม่ตรงกัน รอตัดสิน", "differs, to be settled"),
            KeyedStage.Counts => new("พิมพ์แล้ว", "keyed"),
            KeyedStage.SetAside => new("ไม่ใช่รายงาน", "no report"),
            _ => new("รอพิมพ์", "to be keyed"),
        };

    public static Bilingual ActOf(KeyedAct act) =>
        act switch
        {
            KeyedAct.Settled => new("ตัดสินโดย", "settled by"),
            KeyedAct.SetAside => new("นำออกโดย", "set aside by"),
            _ => new("พิมพ์โดย", "keyed by"),
        };

    /// <summary>What a field is called, for whoever cannot see where it stands.</summary>
    public static Bilingual FieldOf(KeyedPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        Bilingual name = path switch
        {
            { Criteria: not null, Field: KeyedFields.Item } => RowNumber,
            { Criteria: not null, Field: KeyedFields.Notes } => Notes,
            { Criteria: not null } => Filled(LevelOf, int.Parse(path.Field[1..], System.Globalization.CultureInfo.InvariantCulture)),
            { Table: not null, Field: KeyedFields.Number } => RowNumber,
            { Table: not null, Field: KeyedFields.Name } => RowName,
            _ => path.Field switch
            {
                KeyedFields.Year => FiscalYear,
                KeyedFields.Round => Round,
                KeyedFields.Agency => Agency,
                KeyedFields.Number => Number,
                KeyedFields.Name => Name,
                KeyedFields.Convention => Convention,
                KeyedFields.Average => Average,
                KeyedFields.Lines => Lines,
                KeyedFields.Kind => Kind,
                KeyedFields.Page => Page,
                KeyedFields.Group => GroupRow,
                KeyedFields.Weight => Weight,
                KeyedFields.Result => Result,
                KeyedFields.Score => Score,
                _ => Weighted,
            },
        };
        Bilingual where = path switch
        {
            { Total: true, Table: { } table } => Joined(Filled(TableOf, table + 1), Total),
            { Row: { } row, Table: { } table } => Joined(Filled(TableOf, table + 1), Filled(RowOf, row + 1)),
            { Table: { } table } => Filled(TableOf, table + 1),
            { Criteria: { } criteria } => Joined(new Bilingual("เกณฑ์", "criteria"), Filled(RowOf, criteria + 1)),
            _ => Bilingual.Empty,
        };
        return Joined(path.Card == 0 ? where : Joined(Filled(CardOf, path.Card + 1), where), name);
    }

    private static Bilingual Joined(Bilingual first, Bilingual second) =>
        new($"{first.Thai} {second.Thai}".Trim(), $"{first.English} {second.English}".Trim());

    private static Bilingual Filled(Bilingual text, int number) => CountedText.Fill(text, number);
}
