using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.NotCheckable;

/// <summary>Rules that failed on this report by a defect of the program.</summary>
internal static class FailedRules
{
    public static IEnumerable<NotCheckableResult> Of(IEnumerable<CheckFailure> failures) =>
        failures.Select(f => new NotCheckableResult(
            f.Code,
            null,
            $"โปรแกรมขัดข้องระหว่างตรวจกฎ {f.Code} กับรายงานนี้ ส่วนอื่นตรวจตามปกติ กรุณาแจ้งผู้ดูแลระบบ (รายละเอียดอยู่ในบันทึกการทำงาน)",
            $"The program failed at {f.Code} on this report; the rest was checked. Please tell the administrator (the details are in the log)."
        ));
}
