namespace KpiIngest.Records;

/// <summary>The database of the records cannot be used. The message, in Thai and English, says why and what to do; no password is in
/// it.</summary>
public sealed class RecordsUnusableException(string message, Exception? inner = null) : Exception(message, inner)
{
    internal static RecordsUnusableException Missing(DatabaseAddress address) =>
        new(
            $"ยังไม่มีฐานข้อมูล {address} กรุณาเปิด kpi-ingest serve ก่อน หรือระบุ --config (there are no records yet: start kpi-ingest serve, or name its --config)"
        );

    internal static RecordsUnusableException Older(DatabaseAddress address) =>
        new(
            $"ฐานข้อมูล {address} เป็นของรุ่นก่อน กรุณาเปิด kpi-ingest serve รุ่นนี้หนึ่งครั้งเพื่อปรับโครงสร้าง (the records are of an earlier version: start kpi-ingest serve of this version once, which brings them up to date)"
        );

    internal static RecordsUnusableException Newer(DatabaseAddress address, string migration) =>
        new(
            $"ฐานข้อมูล {address} เขียนโดยโปรแกรมรุ่นใหม่กว่า ({migration}) กรุณาใช้โปรแกรมรุ่นนั้น (the records were written by a later version of this program: use that version)"
        );

    /// <param name="unfinished">What is half-done there; null where records stand there.</param>
    internal static RecordsUnusableException NotEmpty(DatabaseAddress address, string? unfinished) =>
        new(
            $"ฐานข้อมูล {address} มี schema {PostgresRecordsContext.Schema} ที่ไม่ว่าง{(unfinished is null ? "" : $" (ค้างจาก {unfinished})")} ใช้ได้เฉพาะที่ว่าง หากแน่ใจว่าไม่ใช้แล้ว ให้ผู้ดูแล PostgreSQL สั่ง DROP SCHEMA {PostgresRecordsContext.Schema} CASCADE; "
                + $"(the schema of that database is not empty{(unfinished is null ? "" : ": something else was cut off there")}; an empty place is needed: where nobody needs what is there, the administrator drops the schema)"
        );

    internal static RecordsUnusableException Unfinished(DatabaseAddress address, string work, string source) =>
        new(
            $"บันทึกใน {address} ยังไม่ครบ: {work} จาก {source} ถูกตัดกลางคัน กรุณาสั่ง kpi-ingest {work} เดิมอีกครั้ง (the records there are not whole: kpi-ingest {work} was cut off; call it again)"
        );

    internal static RecordsUnusableException BeingFilled(DatabaseAddress address) =>
        new(
            $"มีการกู้คืนหรือย้ายบันทึกลงใน {address} อยู่ในขณะนี้ กรุณารอให้เสร็จก่อน (another restore or move into that database is under way: wait until it has ended)"
        );

    internal static RecordsUnusableException Unreachable(DatabaseAddress address, Exception e) =>
        new(
            $"ติดต่อฐานข้อมูล {address} ไม่ได้: {e.Message}{(e.InnerException is { } inner ? " (" + inner.Message + ")" : "")} กรุณาตรวจว่า PostgreSQL ทำงานอยู่ ชื่อเครื่อง พอร์ต และ pg_hba.conf (the database cannot be reached: see that PostgreSQL runs, its host, port and pg_hba.conf)",
            e
        );

    internal static RecordsUnusableException SignIn(DatabaseAddress address, Exception e) =>
        new(
            $"ฐานข้อมูล {address} ไม่รับการเข้าสู่ระบบ กรุณาตรวจชื่อผู้ใช้และรหัสผ่าน (PGPASSWORD, ไฟล์ ~/.pgpass หรือในค่าตั้ง) "
                + "(the database refuses the sign-in: see the user and the password, in PGPASSWORD, ~/.pgpass or the configuration)",
            e
        );

    internal static RecordsUnusableException NoDatabase(DatabaseAddress address, string database, Exception e) =>
        new(
            $"ไม่มีฐานข้อมูล {address} ให้ผู้ดูแล PostgreSQL สั่ง CREATE DATABASE \"{database}\" "
                + $"(there is no such database: the administrator of PostgreSQL creates it with CREATE DATABASE \"{database}\")",
            e
        );

    /// <param name="missing">Schemas that are not there.</param>
    internal static RecordsUnusableException NoCreate(DatabaseAddress address, string role, IReadOnlyList<string> missing, Exception e) =>
        new(
            $"ผู้ใช้ {role} ไม่มีสิทธิ์สร้าง schema {string.Join(", ", missing)} ในฐานข้อมูล {address} ให้ผู้ดูแล PostgreSQL สั่งในฐานข้อมูลนั้น: {string.Join(' ', missing.Select(s => $"CREATE SCHEMA {s} AUTHORIZATION \"{role}\";"))} (docs/operations.md) "
                + $"(the role {role} may not create these schemas: the administrator of PostgreSQL runs the commands above in that database)",
            e
        );

    /// <param name="closed">Schemas that are there and may not be used.</param>
    internal static RecordsUnusableException NotOurs(
        DatabaseAddress address,
        string role,
        IReadOnlyList<string> closed,
        Exception? e = null
    ) =>
        new(
            $"ผู้ใช้ {role} ไม่มีสิทธิ์ใช้ schema {string.Join(", ", closed)} หรือตารางในนั้น ในฐานข้อมูล {address} ให้ผู้ดูแล PostgreSQL สั่ง {string.Join(' ', closed.Select(s => $"ALTER SCHEMA {s} OWNER TO \"{role}\";"))} "
                + "และให้เป็นเจ้าของตารางในนั้นด้วย (docs/operations.md) "
                + $"(the role {role} may not use these schemas or the tables in them: the administrator of PostgreSQL makes it the owner of both)",
            e
        );
}
