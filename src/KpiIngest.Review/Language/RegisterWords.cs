using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Register;
using KpiIngest.Records.Register;

namespace KpiIngest.Review.Language;

/// <summary>What the pages and commands of the register say.</summary>
public static class RegisterWords
{
    public static Bilingual Place { get; } = new("ทะเบียนตัวชี้วัด", "Register");
    public static Bilingual Title { get; } = new("ทะเบียนตัวชี้วัดตามคำรับรอง", "Register of agreed indicators");
    public static Bilingual Text { get; } =
        new(
            "สิ่งที่แต่ละหน่วยงานตกลงไว้ในคำรับรอง รายงานที่เข้ามาจะเทียบกับทะเบียนนี้",
            "What each unit agreed to; reports are held against it."
        );
    public static Bilingual Empty { get; } = new("ยังไม่มีทะเบียน", "There is no register yet");
    public static Bilingual EmptyText { get; } =
        new(
            "นำเข้าไฟล์ .xlsx หรือ .csv ที่มีหน่วยงาน ปีงบประมาณ เลขและชื่อตัวชี้วัด น้ำหนัก เป้าหมาย และวันกำหนดส่ง ระหว่างที่ยังไม่มีทะเบียน รายงานจะตรวจตามปกติโดยไม่เทียบกับคำรับรอง",
            "Import an .xlsx or .csv file with unit, fiscal year, number and name of the indicator, weight, targets and days. Without a register reports are checked as usual and compared with no agreement."
        );
    public static Bilingual Current { get; } =
        new("ฉบับที่ {0} · {1} หน่วยงาน · {2} ตัวชี้วัด", "version {0} · {1} {1:unit|units} · {2} {2:indicator|indicators}");
    public static Bilingual Import { get; } = new("นำเข้าไฟล์", "Import a file");
    public static Bilingual Missing { get; } = new("รายงานที่ยังไม่มา", "Reports that have not come");
    public static Bilingual Export { get; } = new("ส่งออก Excel", "Export as Excel");
    public static Bilingual ExportCsv { get; } = new("ส่งออก CSV", "Export as CSV");
    public static Bilingual Unit { get; } = new("หน่วยงาน", "Unit");
    public static Bilingual Year { get; } = new("ปีงบประมาณ", "Fiscal year");
    public static Bilingual AllYears { get; } = new("ทุกปี", "All years");
    public static Bilingual Indicators { get; } = new("ตัวชี้วัด", "Indicators");
    public static Bilingual WeightSum { get; } = new("น้ำหนักรวม", "Total weight");
    public static Bilingual LastVersion { get; } = new("เปลี่ยนล่าสุดในฉบับที่", "Last changed in version");
    public static Bilingual Versions { get; } = new("ฉบับ", "Versions");
    public static Bilingual VersionNumber { get; } = new("ฉบับที่ {0}", "Version {0}");
    public static Bilingual IsEarlier { get; } =
        new(
            "กำลังดูทะเบียนตามฉบับที่ {0} ฉบับปัจจุบันคือฉบับที่ {1}",
            "This is the register as of version {0}; the present one is version {1}."
        );
    public static Bilingual ToPresent { get; } = new("ดูฉบับปัจจุบัน", "See the present one");
    public static Bilingual Take { get; } = new("ทำร่างให้กลับเป็นตามฉบับที่ {0}", "Draft a return to version {0}");
    public static Bilingual Again { get; } = new("กลับเป็นตามฉบับที่ {0}", "as in version {0}");
    public static Bilingual ByHand { get; } = new("แก้ไขบนหน้าเว็บ", "edited on a page");
    public static Bilingual PartOf { get; } = new("{0} ปี {1}: {2} ตัวชี้วัด", "{0}, {1}: {2} {2:indicator|indicators}");
    public static Bilingual MoreParts { get; } = new("และอีก {0}", "and {0} more");
    public static Bilingual Drafts { get; } = new("ร่างที่ยังไม่ได้ใช้", "Drafts");
    public static Bilingual DraftOf { get; } = new("ร่างของ {0}", "Draft of {0}");
    public static Bilingual Edit { get; } = new("แก้ไขรายการ", "Edit rows");
    public static Bilingual StartTitle { get; } = new("เพิ่มหน่วยงานหรือปีใหม่", "Add a unit or a year");
    public static Bilingual Start { get; } = new("เริ่มแก้ไข", "Start editing");
    public static Bilingual StartWrong { get; } =
        new("กรุณาระบุชื่อหน่วยงาน และปีงบประมาณเป็นตัวเลข เช่น 2569", "Please name a unit, and a fiscal year such as 2569");
    public static Bilingual Number { get; } = new("เลข", "No.");
    public static Bilingual Name { get; } = new("ชื่อตัวชี้วัด", "Name");
    public static Bilingual Weight { get; } = new("น้ำหนัก", "Weight");
    public static Bilingual Target { get; } = new("เป้าหมาย {0}", "Target {0}");
    public static Bilingual Due { get; } = new("กำหนดส่ง {0} เดือน", "Due, {0} months");
    public static Bilingual Remove { get; } = new("ลบ", "Remove");
    public static Bilingual Pending { get; } =
        new(
            "กำลังเทียบรายงาน {0} รายการกับทะเบียนฉบับนี้ เสร็จเองในไม่กี่นาที",
            "{0} {0:submission is|submissions are} being held against this version; that ends by itself within minutes."
        );

    public static Bilingual ImportTitle { get; } = new("นำเข้าทะเบียน", "Import a register");
    public static Bilingual ImportText { get; } =
        new(
            "ไฟล์แทนที่ข้อมูลของหน่วยงานและปีที่อยู่ในไฟล์ หน่วยงานและปีอื่นคงเดิม หลังอ่านไฟล์ ระบบแสดงผลที่จะเกิดก่อน ยังไม่บันทึก",
            "The file replaces what the register holds of the units and years in it; others stay. After reading it, what would follow is shown first; nothing is recorded yet."
        );
    public static Bilingual File { get; } = new("ไฟล์ .xlsx หรือ .csv", "File, .xlsx or .csv");
    public static Bilingual FileHint { get; } =
        new(
            "หัวคอลัมน์ไทยหรืออังกฤษ: หน่วยงาน ปีงบประมาณ เลขตัวชี้วัด ชื่อตัวชี้วัด น้ำหนัก เป้าหมาย 1 ถึง 5 กำหนดส่งรอบ 6 9 12 เดือน ใช้เลขไทยได้ รับ UTF-8 และ Windows-874 ไม่เกิน 8 MiB",
            "Headings in Thai or English: unit, fiscalYear, number, name, weight, T1 to T5, due6, due9, due12. Thai digits are understood; UTF-8 and Windows-874; at most 8 MiB."
        );
    public static Bilingual WholeFile { get; } = new("ถ้าไฟล์ไม่มีคอลัมน์หน่วยงานหรือปี", "Where the file has no column of units or years");
    public static Bilingual Read { get; } = new("อ่านไฟล์และดูผลก่อน", "Read it and see what follows");
    public static Bilingual NotTaken { get; } =
        new("ไม่ได้นำเข้า: มี {0} จุดต้องแก้ในไฟล์", "Nothing was imported: {0} {0:place|places} of the file {0:has|have} to be corrected");
    public static Bilingual NoFile { get; } = new("กรุณาเลือกไฟล์", "Please choose a file");
    public static Bilingual Unused { get; } = new("คอลัมน์ที่ไม่ได้ใช้: {0}", "Columns that are not used: {0}");

    public static Bilingual PreviewTitle { get; } = new("ผลที่จะเกิดจากร่างนี้", "What this draft would do");
    public static Bilingual PreviewText { get; } =
        new(
            "คำนวณจากรายงาน {0} รายการที่อ่านแล้ว ยังไม่มีอะไรถูกบันทึก",
            "Computed on {0} {0:submission that was|submissions that were} read; nothing is recorded yet."
        );
    public static Bilingual Nothing { get; } =
        new("ร่างนี้ไม่เปลี่ยนอะไรจากทะเบียนฉบับปัจจุบัน", "This draft changes nothing of the register as it stands");
    public static Bilingual NothingText { get; } = new("แก้ไขรายการในร่าง หรือทิ้งร่างนี้", "Edit its rows, or throw it away.");
    public static Bilingual New { get; } = new("ข้อตรวจพบใหม่", "New findings");
    public static Bilingual Gone { get; } = new("ข้อตรวจพบที่หายไป", "Findings that go");
    public static Bilingual Changed { get; } = new("ข้อตรวจพบที่ตัวเลขเปลี่ยน", "Findings whose figures change");
    public static Bilingual NoFindings { get; } = new("ไม่มีข้อตรวจพบเปลี่ยน", "No finding changes");
    public static Bilingual Rows { get; } = new("รายการที่เปลี่ยน", "Rows that change");
    public static Bilingual What { get; } = new("การเปลี่ยน", "Change");
    public static Bilingual Apply { get; } = new("ใช้เป็นทะเบียนฉบับที่ {0}", "Apply as version {0}");
    public static Bilingual Discard { get; } = new("ทิ้งร่างนี้", "Throw it away");
    public static Bilingual Applied { get; } = new("บันทึกเป็นทะเบียนฉบับที่ {0} แล้ว", "Recorded as version {0} of the register");
    public static Bilingual Discarded { get; } = new("ทิ้งร่างแล้ว", "The draft was thrown away");
    public static Bilingual OutOfDate { get; } =
        new(
            "ทะเบียนถูกเปลี่ยนหลังเริ่มร่างนี้ ผลข้างล่างเทียบกับฉบับปัจจุบัน",
            "The register was changed since this draft was begun; what stands below is against the present version."
        );
    public static Bilingual First { get; } = new("แสดง {0} จาก {1}", "{0} of {1} shown");

    public static Bilingual EditTitle { get; } = new("แก้ไขรายการ: {0} ปี {1}", "Edit rows: {0}, {1}");
    public static Bilingual EditText { get; } =
        new(
            "แก้ เพิ่มในแถวว่าง หรือทำเครื่องหมายลบ แล้วบันทึกลงร่าง ทะเบียนยังไม่เปลี่ยนจนกว่าจะกดใช้ วันกำหนดส่งเช่น 15/4/2569 เว้นว่างถ้ารอบนั้นไม่ต้องรายงาน",
            "Change, add in the empty rows, or mark to remove, then save to the draft. The register stays as it is until the draft is applied. Days such as 15/4/2569; leave them empty where the round is not reported."
        );
    public static Bilingual Save { get; } = new("บันทึกลงร่างและดูผล", "Save to the draft and see what follows");
    public static Bilingual NotSaved { get; } =
        new("ยังไม่ได้บันทึก มี {0} จุดต้องแก้", "Not saved: {0} {0:place has|places have} to be corrected");
    public static Bilingual TooManyRows { get; } =
        new(
            "มีมากกว่า {0} ตัวชี้วัด แก้บนหน้านี้ไม่ได้ กรุณาส่งออกเป็นไฟล์ แก้ในไฟล์ แล้วนำเข้าใหม่",
            "There are more than {0} indicators, which cannot be edited on a page: please export the register, edit the file and import it again"
        );
    public static Bilingual SavedMeanwhile { get; } =
        new("ร่างนี้ถูกแก้หรือใช้ไปแล้วโดยผู้อื่นระหว่างนั้น", "this draft was changed or applied by somebody else in between");
    public static Bilingual Back { get; } = new("กลับโดยไม่บันทึก", "Back without saving");
    public static Bilingual Row { get; } = new("แถวที่ {0}", "row {0}");

    public static Bilingual Round { get; } = new("รอบ", "Round");
    public static Bilingual AllRounds { get; } = new("ทุกรอบ", "All rounds");
    public static Bilingual AllUnits { get; } = new("ทุกหน่วยงาน", "All units");
    public static Bilingual Day { get; } = new("กำหนดส่ง", "Due");
    public static Bilingual State { get; } = new("สถานะ", "State");
    public static Bilingual Show { get; } = new("แสดง", "Show");
    public static Bilingual OnlyMissing { get; } = new("เฉพาะที่เลยกำหนดและยังไม่มา", "Only those that are overdue");
    public static Bilingual EveryExpected { get; } = new("ทุกฉบับที่ต้องส่ง", "All that are expected");
    public static Bilingual NothingExpected { get; } = new("ทะเบียนไม่มีรายงานที่ต้องส่ง", "The register lets expect no report");
    public static Bilingual NothingExpectedText { get; } =
        new(
            "เมื่อทะเบียนมีวันกำหนดส่ง รายงานที่ต้องส่งและยังไม่มาจะแสดงที่นี่",
            "When the register names days, the reports that are expected stand here."
        );
    public static Bilingual NothingMissing { get; } = new("ไม่มีรายงานที่เลยกำหนด", "No report is overdue");
    public static Bilingual Months { get; } = new("{0} เดือน", "{0} months");
    public static Bilingual Expected { get; } = new("ต้องส่ง", "Expected");
    public static Bilingual NotCome { get; } = new("ยังไม่มา", "Not come");
    public static Bilingual NotComeOf { get; } = new("{0} เลยกำหนด {1}", "{0}, {1} overdue");

    public static Bilingual ComparedWith { get; } =
        new("เทียบกับทะเบียนคำรับรองฉบับที่ {0} แล้ว", "compared with version {0} of the register");
    public static Bilingual NoRegister { get; } =
        new(
            "ไม่ได้เทียบกับคำรับรอง เพราะทะเบียนไม่มีหน่วยงานนี้ในปี {0}",
            "not compared with an agreement: the register has none of this unit for {0}"
        );
    public static Bilingual NoIdentity { get; } =
        new(
            "ไม่ได้เทียบกับคำรับรอง เพราะอ่านปีงบประมาณหรือเลขตัวชี้วัดไม่ได้",
            "not compared with an agreement: fiscal year or number was not read"
        );
    public static Bilingual ToBeCompared { get; } = new("รอเทียบกับทะเบียนคำรับรอง", "waits to be compared with the register");
    public static Bilingual Agreed { get; } = new("คำรับรองระบุ", "The agreement says");
    public static Bilingual AgainstTitle { get; } = new("เทียบกับทะเบียนคำรับรอง", "Compared with the register");

    /// <summary>Why a report was not compared with the register.</summary>
    public static Bilingual WhyNot(RegisterStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        if (standing.Kind == RegisterStandingKind.NoIdentity)
            return NoIdentity;
        string year = (standing.FiscalYear ?? 0).ToString(CultureInfo.InvariantCulture);
        return new Bilingual(CountedText.Fill(NoRegister.Thai, Bilingual.Digits(year).Thai), CountedText.Fill(NoRegister.English, year));
    }

    public static Bilingual Counts(RegisterPreview preview)
    {
        ArgumentNullException.ThrowIfNull(preview);
        (int rows, int come, int gone, int changed) = (
            preview.Differences.Count,
            preview.New.Count,
            preview.Gone.Count,
            preview.Changed.Count
        );
        return new Bilingual(
            string.Create(
                CultureInfo.InvariantCulture,
                $"รายการที่เปลี่ยน {rows:N0} · ข้อตรวจพบใหม่ {come:N0} · หายไป {gone:N0} · ตัวเลขเปลี่ยน {changed:N0}"
            ),
            CountedText.Fill(
                "{0:N0} {0:row changes|rows change} · {1:N0} new {1:finding|findings} · {2:N0} gone · {3:N0} with other figures",
                rows,
                come,
                gone,
                changed
            )
        );
    }

    /// <summary>One change in words: what it was, and what it will be.</summary>
    public static Bilingual Said(RegisterDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        Bilingual of = new(
            $"{difference.Unit} ปี {difference.FiscalYear} ตัวชี้วัด {difference.Number} ",
            $"{difference.Unit}, {difference.FiscalYear}, indicator {difference.Number}: "
        );
        Bilingual what = WhatOf(difference);
        return new Bilingual(of.Thai + what.Thai, of.English + what.English);
    }

    public static Bilingual WhatOf(RegisterDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        if (difference.Before is null)
            return new Bilingual("เพิ่ม", "added");
        if (difference.After is null)
            return new Bilingual("ลบ", "removed");
        List<(Bilingual Name, string Before, string After)> changed = [];
        (AgreedIndicator was, AgreedIndicator now) = (difference.Before, difference.After);
        if (!string.Equals(was.Name, now.Name, StringComparison.Ordinal))
            changed.Add((new("ชื่อ", "name"), was.Name, now.Name));
        if (was.Weight?.Normalised != now.Weight?.Normalised)
            changed.Add((Weight, was.Weight?.Normalised ?? "–", now.Weight?.Normalised ?? "–"));
        for (int i = 0; i < AgreedIndicator.Levels; i++)
            if (!string.Equals(was.Targets[i], now.Targets[i], StringComparison.Ordinal))
                changed.Add((new($"เป้าหมาย {i + 1}", $"target {i + 1}"), was.Targets[i] ?? "–", now.Targets[i] ?? "–"));
        foreach (int round in new[] { 6, 9, 12 })
        {
            (string before, string after) = (DayOf(was, round), DayOf(now, round));
            if (!string.Equals(before, after, StringComparison.Ordinal))
                changed.Add((new($"กำหนดส่ง {round} เดือน", $"due, {round} months"), before, after));
        }

        return new Bilingual(
            string.Join("; ", changed.Select(c => $"{c.Name.Thai} {c.Before} → {c.After}")),
            string.Join("; ", changed.Select(c => $"{c.Name.English} {c.Before} → {c.After}"))
        );
    }

    public static Bilingual StateOf(ExpectedReport of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return of switch
        {
            { HasCome: true, DaysLate: 0 } => new("มาแล้ว", "received"),
            { HasCome: true } => new($"มาแล้ว ช้า {of.DaysLate} วัน", CountedText.Fill("received, {0} {0:day|days} late", of.DaysLate)),
            { IsMissing: true } => new(
                $"ยังไม่มา เลยกำหนด {of.DaysLate} วัน",
                CountedText.Fill("not come, {0} {0:day|days} overdue", of.DaysLate)
            ),
            _ => new("ยังไม่ถึงกำหนด", "not due yet"),
        };
    }

    public static Bilingual ExpectedCounts(IReadOnlyList<ExpectedReport> expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        (int all, int come, int missing) = (expected.Count, expected.Count(e => e.HasCome), expected.Count(e => e.IsMissing));
        return new Bilingual(
            string.Create(
                CultureInfo.InvariantCulture,
                $"ต้องส่ง {all:N0} ฉบับ มาแล้ว {come:N0} เลยกำหนดและยังไม่มา {missing:N0} ยังไม่ถึงกำหนด {all - come - missing:N0}"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{all:N0} expected, {come:N0} received, {missing:N0} overdue, {all - come - missing:N0} not due yet"
            )
        );
    }

    private static string DayOf(AgreedIndicator of, int round) =>
        of.Due.TryGetValue(round, out DateOnly day)
            ? string.Create(CultureInfo.InvariantCulture, $"{day.Day}/{day.Month}/{day.Year + RegisterDay.Era}")
            : "–";
}
