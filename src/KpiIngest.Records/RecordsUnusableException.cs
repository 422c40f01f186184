namespace KpiIngest.Records;

/// <summary>The database of the records cannot be used. The message, in Thai and English, says why and what to do; no password is in it.</summary>
public sealed class RecordsUnusableException(string message, Exception? inner = null) : Exception(message, inner)
{
    internal static RecordsUnusableException Missing(DatabaseAddress address) => new(
        $"ยังไม่มีฐานข้อมูล {address} กรุณาเปิด kpi-ingest serve ก่อน หรือระบุ --config (there are no records yet: start kpi-ingest serve, or name its --config)");

    internal static RecordsUnusableException Older(DatabaseAddress address) => new(
        $"ฐานข้อมูล {address} เป็นของรุ่นก่อน กรุณาเปิด kpi-ingest serve รุ่นนี้หนึ่งครั้งเพื่อปรับโครงสร้าง (the records are of an earlier version: start kpi-ingest serve of this version once, which brings them up to date)");

    internal static RecordsUnusableException Newer(DatabaseAddress address, string migration) => new(
        $"ฐานข้อมูล {address} เขียนโดยโปรแกรมรุ่นใหม่กว่า ({migration}) กรุณาใช้โปรแกรมรุ่นนั้น (the records were written by a later version of this program: use that version)");

    internal static RecordsUnusableException Unreachable(DatabaseAddress address, Exception e) => new(
        $"ติดต่อฐานข้อมูล {address} ไม่ได้: {e.Message} กรุณาตรวจว่า PostgreSQL ทำงานอยู่ ชื่อเครื่อง พอร์ต และ pg_hba.conf (the database cannot be reached: see that PostgreSQL runs, its host, port and pg_hba.conf)", e);

    internal static RecordsUnusableException SignIn(DatabaseAddress address, Exception e) => new(
        $"ฐานข้อมูล {address} ไม่รับการเข้าสู่ระบบ กรุณาตรวจชื่อผู้ใช้และรหัสผ่าน (PGPASSWORD, ไฟล์ ~/.pgpass หรือในค่าตั้ง) "
        + "(the database refuses the sign-in: see the user and the password, in PGPASSWORD, ~/.pgpass or the configuration)", e);

    internal static RecordsUnusableException NoDatabase(DatabaseAddress address, string database, Exception e) => new(
        $"ไม่มีฐานข้อมูล {address} ให้ผู้ดูแล PostgreSQL สั่ง CREATE DATABASE \"{database}\" "
        + $"(there is no such database: the administrator of PostgreSQL creates it with CREATE DATABASE \"{database}\")", e);

    internal static RecordsUnusableException NoCreate(DatabaseAddress address, string role, string database, Exception? e = null) => new(
        $"ผู้ใช้ {role} ไม่มีสิทธิ์สร้าง schema ในฐานข้อมูล {address} ให้ผู้ดูแล PostgreSQL สั่งอย่างใดอย่างหนึ่ง: CREATE SCHEMA {PostgresRecordsContext.Schema} AUTHORIZATION \"{role}\" หรือ "
        + $"GRANT CREATE ON DATABASE \"{database}\" TO \"{role}\" (docs/operations.md) "
        + $"(the role {role} may not create a schema in this database: the administrator of PostgreSQL runs one of these commands)", e);

    internal static RecordsUnusableException NotOurs(DatabaseAddress address, string role, Exception? e = null) => new(
        $"ผู้ใช้ {role} ไม่มีสิทธิ์ใช้ schema {PostgresRecordsContext.Schema} ใน {address} ให้ผู้ดูแล PostgreSQL สั่ง ALTER SCHEMA {PostgresRecordsContext.Schema} OWNER TO \"{role}\" พร้อมตารางในนั้น (docs/operations.md) "
        + $"(the role {role} may not use the schema {PostgresRecordsContext.Schema}: the administrator of PostgreSQL makes it the owner of the schema and of the tables in it)", e);
}
