using System.Globalization;
using System.Text;
using KpiIngest.Checking.Language;

namespace KpiIngest.Inbox.Uploads;

/// <summary>Makes of what a browser says a name that is one name, in the one folder that is meant, and that every share can show.</summary>
public static class UploadNames
{
    /// <summary>Of a file that is still being written; a look at the inbox passes over it.</summary>
    public const string Unfinished = ".kpi-upload-";

    /// <summary>Of UTF-8. File systems take 255; the rest is for a number, and for what the outbox adds.</summary>
    private const int NameBytes = 200;

    /// <summary>A longer end behind a point is no kind of file.</summary>
    private const int EndingCharacters = 10;

    private const string NotOnShares = "<>:\"|?*";

    public static bool IsUnfinished(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith(Unfinished, StringComparison.Ordinal);
    }

    /// <param name="said">What the browser calls the file; of a path, its last name counts.</param>
    /// <returns>The name, or why there is none.</returns>
    public static (string? Name, Bilingual? Refused) OfFile(string said)
    {
        ArgumentNullException.ThrowIfNull(said);
        string name = Cleaned(said[(said.LastIndexOfAny(['/', '\\']) + 1)..]);
        if (name.Length == 0 || name.All(c => c is '.' or '_'))
            return (null, Words.NoName);
        if (InboxNames.Ignored(name))
            return (null, Words.Passing);
        return (Fit(name), null);
    }

    /// <param name="said">As typed, or as chosen among the units.</param>
    /// <returns>The name of the folder, or why there is none.</returns>
    public static (string? Name, Bilingual? Refused) OfUnit(string said)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (said.AsSpan().IndexOfAny('/', '\\') >= 0)
            return (null, Words.UnitIsPath);
        string name = Cleaned(said);
        if (name.Length == 0)
            return (null, Words.NoUnit);
        if (InboxNames.Ignored(name) || name.All(c => c is '.' or '_'))
            return (null, Words.UnitNotUsable);
        return Encoding.UTF8.GetByteCount(name) > NameBytes ? (null, Words.UnitTooLong) : (name, null);
    }

    /// <param name="number">1 for the name itself, then 2, 3 ...</param>
    public static string Numbered(string name, int number)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (number == 1)
            return name;
        (string stem, string ending) = Parts(name);
        return string.Create(CultureInfo.InvariantCulture, $"{stem} ({number}){ending}");
    }

    /// <summary>NFC; without what is not seen (control and format characters turn a name round or hide its end); what no share can show
    /// becomes <c>_</c>.</summary>
    private static string Cleaned(string said)
    {
        StringBuilder whole = new();
        foreach (Rune rune in said.EnumerateRunes())
        {
            UnicodeCategory category = Rune.GetUnicodeCategory(rune);
            if (
                category
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.OtherNotAssigned
                    or UnicodeCategory.PrivateUse
            )
                continue;
            if (category is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator)
                whole.Append(' ');
            else if (rune.IsAscii && NotOnShares.Contains((char)rune.Value, StringComparison.Ordinal))
                whole.Append('_');
            else
                whole.Append(rune);
        }

        return whole.ToString().Normalize(NormalizationForm.FormC).Trim().TrimEnd('.', ' ');
    }

    /// <summary>Cut at a whole character; the kind of the file stays.</summary>
    private static string Fit(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= NameBytes)
            return name;
        (string stem, string ending) = Parts(name);
        int left = NameBytes - Encoding.UTF8.GetByteCount(ending);
        StringBuilder cut = new();
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(stem);
        while (elements.MoveNext() && (left -= Encoding.UTF8.GetByteCount(elements.GetTextElement())) >= 0)
            cut.Append(elements.GetTextElement());
        return cut.ToString().TrimEnd('.', ' ') + ending;
    }

    private static (string Stem, string Ending) Parts(string name)
    {
        int point = name.LastIndexOf('.');
        return point <= 0 || name.Length - point > EndingCharacters ? (name, "") : (name[..point], name[point..]);
    }

    private static class Words
    {
        public static Bilingual NoName { get; } =
            new(
                "ไม่รับ เพราะไฟล์ไม่มีชื่อที่ใช้ได้ กรุณาเปลี่ยนชื่อไฟล์แล้วส่งใหม่",
                "Not taken: the file has no name that can be used. Please rename it and send it again."
            );

        public static Bilingual Passing { get; } =
            new(
                "ไม่รับ เพราะชื่อเป็นของไฟล์ล็อก ไฟล์ซ่อน หรือไฟล์ชั่วคราว ไม่ใช่รายงาน กรุณาเลือกไฟล์รายงานตัวจริง",
                "Not taken: the name is that of a lock, a hidden or a temporary file. Please choose the report itself."
            );

        public static Bilingual NoUnit { get; } = new("กรุณาเลือกหรือพิมพ์ชื่อหน่วยงาน", "Please choose or type the unit.");

        public static Bilingual UnitIsPath { get; } =
            new(
                "ชื่อหน่วยงานมีเครื่องหมาย / หรือ \\ ไม่ได้ กรุณาพิมพ์ชื่อเดียว",
                "The name of a unit cannot hold / or \\: please type one name."
            );

        public static Bilingual UnitNotUsable { get; } =
            new(
                "ชื่อหน่วยงานนี้ใช้เป็นชื่อโฟลเดอร์ไม่ได้ (ขึ้นต้นด้วยจุด หรือเป็นชื่อของไฟล์ชั่วคราว)",
                "This name cannot be that of a folder (it begins with a point, or is that of a temporary file)."
            );

        public static Bilingual UnitTooLong { get; } =
            new("ชื่อหน่วยงานยาวเกินไป กรุณาใช้ชื่อย่อ", "The name of the unit is too long: please use a shorter one.");
    }
}
