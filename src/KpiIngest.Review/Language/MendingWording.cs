using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;

namespace KpiIngest.Review.Language;

/// <summary>What is to be done about findings that follow from another one: what they were computed from is wrong, so that their own
/// figures may well be right.</summary>
public static class MendingWording
{
    private static readonly Bilingual Right = new(
        "แก้ข้อต้นเหตุแล้วตัวเลขนี้ถูกต้อง ไม่ต้องแก้",
        "right once the cause is mended: leave this figure as it is"
    );
    private static readonly Bilingual Again = new(
        "แก้ข้อต้นเหตุก่อน แล้วตรวจตัวเลขนี้อีกครั้ง",
        "mend the cause first, then look at this figure again"
    );
    private static readonly Bilingual AllRight = new(
        "แก้ข้อข้างต้นแล้ว ตัวเลขเหล่านี้ถูกต้องทั้งหมด ไม่ต้องแก้",
        "Once that is mended all of these figures are right: leave them as they are."
    );
    private static readonly Bilingual SomeLeft = new(
        "ค่าที่คำนวณในข้อเหล่านี้คิดจากตัวเลขก่อนแก้ แก้ข้อข้างต้นก่อน แล้วดูที่กำกับไว้แต่ละข้อ",
        "These were computed from the figure before it was mended: mend that first, then see what each of them says."
    );
    private static readonly Bilingual AllAgain = new(
        "ค่าที่คำนวณในข้อเหล่านี้คิดจากตัวเลขก่อนแก้ แก้ข้อข้างต้นก่อน แล้วตรวจอีกครั้ง",
        "These were computed from the figure before it was mended: mend that first, then look at them again."
    );

    /// <param name="mending">Of the finding that they follow from; null where what is left is not known.</param>
    public static Bilingual OfAll(MendingResult? mending) =>
        mending?.Alone is not { } left ? AllAgain
        : left.Count == 0 ? AllRight
        : SomeLeft;

    /// <param name="mending">Of the finding that it follows from; null where what is left is not known.</param>
    /// <param name="index">Of the finding that follows, in the file's list.</param>
    public static Bilingual Of(MendingResult? mending, int index)
    {
        if (mending?.Alone is not { } alone)
            return Again;
        if (alone.FirstOrDefault(l => l.Discrepancy == index) is not { } left)
            return Right;
        return left.Found.Expected is { } expected
            ? new(
                $"แก้ข้อต้นเหตุแล้ว ตัวเลขนี้ควรเป็น {Bilingual.Digits(expected).Thai}",
                $"once the cause is mended this should be {expected}"
            )
            : Again;
    }
}
