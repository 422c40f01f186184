namespace KpiIngest.Inbox;

/// <summary>What holds for the taking of files.</summary>
public sealed record IntakeRules
{
    /// <summary>Size of one file, in bytes.</summary>
    public long LimitBytes { get; init; } = 200L << 20;

    /// <summary>How long a claimed file must lie unchanged, where the system does not say whether somebody writes.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a recorded file is kept unchanged before it is removed, where the system does not say whether somebody
    /// writes.</summary>
    public TimeSpan Keep { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>False where the records are not there any more: then nothing is taken and nothing removed.</summary>
    public Func<bool> RecordsStand { get; init; } = static () => true;
}

/// <summary>The database of the records was removed or replaced while the service runs: what is written goes nowhere.</summary>
public sealed class RecordsGoneException()
    : IOException(
        "ไฟล์ฐานข้อมูลถูกลบหรือถูกแทนที่ขณะบริการทำงาน จึงหยุดรับไฟล์ (the database file was removed or replaced while the service runs; nothing is taken)"
    );
