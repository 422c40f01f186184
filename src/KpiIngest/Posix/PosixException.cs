using System.Globalization;
using System.Runtime.InteropServices;

namespace KpiIngest.Posix;

/// <summary>A call of the system that failed, with what that means for whoever looks after the folder.</summary>
public sealed class PosixException : IOException
{
    private static readonly Dictionary<int, (string Thai, string English)> Meanings = new()
    {
        [1] = (
            "ระบบไม่อนุญาต (sticky bit, immutable หรือเจ้าของเป็นคนอื่น)",
            "not permitted (sticky bit, immutable attribute, or another owner)"
        ),
        [NotFoundNumber] = ("ไม่มีอยู่แล้ว", "it is not there any more"),
        [5] = ("ดิสก์อ่านหรือเขียนไม่ได้", "input or output error of the disk"),
        [13] = ("ไม่มีสิทธิ์", "no permission"),
        [16] = ("กำลังถูกใช้งาน", "in use"),
        [ExistsNumber] = ("มีชื่อนี้อยู่แล้ว", "the name is taken"),
        [CrossesNumber] = ("อยู่คนละระบบไฟล์", "on another file system"),
        [20] = ("ไม่ใช่โฟลเดอร์", "not a folder"),
        [24] = ("เปิดไฟล์พร้อมกันมากเกินไป", "too many open files"),
        [28] = ("ดิสก์เต็ม", "the disk is full"),
        [30] = ("ระบบไฟล์อ่านได้อย่างเดียว", "the file system is read-only"),
        [36] = ("ชื่อยาวเกินไป", "the name is too long"),
        [40] = ("เป็นลิงก์", "a link"),
        [116] = ("โฟลเดอร์บนเครือข่ายเปลี่ยนไปแล้ว", "the folder on the network has changed"),
        [122] = ("เกินโควตา", "over the quota"),
    };

    private const int NotFoundNumber = 2;
    private const int AgainNumber = 11;
    private const int ExistsNumber = 17;
    private const int CrossesNumber = 18;
    private const int InvalidNumber = 22;

    private PosixException(int number, string call, string name)
        : base(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {Meaning(number).Thai} ({Meaning(number).English}; {call}, errno {number})"
            )
        )
    {
        Number = number;
        (Thai, English) = Meaning(number);
    }

    /// <summary><c>errno</c>.</summary>
    public int Number { get; }

    public string Thai { get; }

    public string English { get; }

    public bool NotFound => Number == NotFoundNumber;

    public bool Exists => Number == ExistsNumber;

    public bool CrossesFileSystems => Number == CrossesNumber;

    /// <summary>The file system does not know the call or its flags.</summary>
    public bool NotSupported => Number is InvalidNumber or 38 or 95;

    /// <summary>Somebody else is in the way just now.</summary>
    internal bool Again => Number == AgainNumber;

    /// <summary>Of the last call that this thread made.</summary>
    public static PosixException Last(string call, string name) => new(Marshal.GetLastPInvokeError(), call, name);

    private static (string Thai, string English) Meaning(int number) =>
        Meanings.TryGetValue(number, out (string, string) known)
            ? known
            : (Marshal.GetPInvokeErrorMessage(number), Marshal.GetPInvokeErrorMessage(number));
}
