using System.Text.Json;
using KpiIngest.Checking.Language;
using KpiIngest.Records;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Identity;

namespace KpiIngest.Review.Language;

/// <summary>The particulars of an entry of the audit trail in the words of people; whoever wants every one of them reads the
/// JSON.</summary>
public static class EntryParticulars
{
    private const string Settings = "settings";

    private static readonly Dictionary<string, Bilingual> Names = new(StringComparer.Ordinal)
    {
        ["originalName"] = new("ไฟล์", "file"),
        ["name"] = new("ไฟล์", "file"),
        ["unit"] = new("หน่วยงาน", "unit"),
        ["size"] = new("ไบต์", "bytes"),
        ["original"] = new("ซ้ำกับรายการที่", "the same as submission"),
        ["tool"] = new("รอโปรแกรม", "waits for"),
        ["files"] = new("ไฟล์ในนั้น", "files in it"),
        ["passedOver"] = new("ข้ามไป", "passed over"),
        ["attempts"] = new("ครั้งที่", "try"),
        ["reason"] = new("เพราะ", "because"),
        ["failed"] = new("เดิมล้มเหลว", "had failed"),
        ["state"] = new("สถานะ", "state"),
        ["notice"] = new("ไฟล์คำตอบ", "answer"),
        ["readerVersion"] = new("รุ่นโปรแกรมอ่าน", "reader"),
        ["outcome"] = new("ผลการอ่าน", "outcome"),
        ["error"] = new("ข้อขัดข้อง", "error"),
        ["reports"] = new("รายงาน", "reports"),
        ["discrepancies"] = new("ข้อตรวจพบ", "findings"),
        ["comparisons"] = new("จุดที่เทียบ", "comparisons"),
        ["reading"] = new("การอ่านที่", "reading"),
        ["compared"] = new("เทียบกับ", "compared with"),
        ["findings"] = new("ข้อตรวจพบ", "findings"),
        ["limit"] = new("เทียบไม่ครบเพราะ", "not all compared:"),
        ["changes"] = new("จุดที่เปลี่ยน", "changes"),
        ["decision"] = new("คำตัดสินที่", "decision"),
        ["act"] = new("การตัดสิน", "act"),
        ["code"] = new("รหัส", "code"),
        ["correction"] = new("การแก้ค่าที่", "correction"),
        ["of"] = new("ของ", "of"),
        ["batch"] = new("ชุดที่", "batch"),
        ["submissions"] = new("รายการ", "submissions"),
        ["user"] = new("บัญชี", "account"),
        ["role"] = new("สิทธิ์", "role"),
        ["disabled"] = new("ปิดใช้", "disabled"),
        ["node"] = new("เครื่อง", "service"),
        ["fiscalYear"] = new("ปีงบประมาณ", "fiscal year"),
        ["round"] = new("รอบ", "round"),
        ["report"] = new("รายงานลำดับ", "report"),
        ["decisions"] = new("คำตัดสินที่", "decisions"),
        ["witness"] = new("จุดตรวจสอบ", "checkpoint"),
        ["token"] = new("โทเค็น", "token"),
        ["until"] = new("ใช้ได้ถึง", "until"),
        ["guards"] = new("ตัวป้องกัน", "guards"),
        ["registerCheck"] = new("การเทียบกับทะเบียนครั้งที่", "check against the register"),
        ["version"] = new("ทะเบียนฉบับที่", "register version"),
        ["confirmation"] = new("การยืนยันที่", "confirmation"),
        ["source"] = new("ไฟล์", "file"),
        ["parts"] = new("หน่วยงานและปีที่เปลี่ยน", "units and years changed"),
        ["indicators"] = new("ตัวชี้วัด", "indicators"),
    };

    private static readonly Dictionary<string, Bilingual> Parts = Enum.GetValues<IdentityPart>()
        .ToDictionary(p => p.ToString(), IdentityWords.Of, StringComparer.Ordinal);

    /// <summary>Of an entry of whose report it is: said as one.</summary>
    private static readonly HashSet<string> Identity = new(["part", "before", "after", "unit"], StringComparer.Ordinal);

    /// <summary>Numbers that the subject says already, and digests.</summary>
    private static readonly HashSet<string> Left = new(
        ["ticket", "sha256", "template", "inboxPath", "change", "id", "containerId", "grownFromId"],
        StringComparer.Ordinal
    );

    public static Bilingual Of(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (DetailOf(entry) is not { } detail)
            return new Bilingual(entry.Detail, entry.Detail);
        List<Bilingual> said = [];
        (string Part, string? Before, string? After)? identity = IdentityOf(detail);
        foreach (JsonProperty one in detail.EnumerateObject())
        {
            if (
                Left.Contains(one.Name)
                || one.Name == Settings
                || (identity is not null && Identity.Contains(one.Name))
                || Value(one) is not { } value
            )
                continue;
            Bilingual name = Names.GetValueOrDefault(one.Name) ?? new Bilingual(one.Name, one.Name);
            said.Add(new Bilingual($"{name.Thai} {value.Thai}", $"{name.English} {value.English}"));
        }

        if (identity is var (part, before, after))
            said.Insert(0, Said(part, before, after));
        said.AddRange(SettingsOf(detail).Select(s => SettingWording.Change(s.Name, s.Before, s.After)));
        return new Bilingual(string.Join(" · ", said.Select(s => s.Thai)), string.Join(" · ", said.Select(s => s.English)));
    }

    /// <returns>The settings that the entry tells of; none for other entries.</returns>
    public static IReadOnlyList<(string Name, string? Before, string? After)> SettingsOf(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return DetailOf(entry) is { } detail ? [.. SettingsOf(detail)] : [];
    }

    private static IEnumerable<(string Name, string? Before, string? After)> SettingsOf(JsonElement detail)
    {
        if (!detail.TryGetProperty(Settings, out JsonElement settings) || settings.ValueKind != JsonValueKind.Array)
            yield break;
        foreach (JsonElement setting in settings.EnumerateArray().Where(s => s.ValueKind == JsonValueKind.Object))
            yield return (Text(setting, "name") ?? "", Text(setting, "before"), Text(setting, "after"));
    }

    /// <returns>What was said of whose report it is: unit, year, round or number, as it counted before and from then on; null for other
    /// entries, and for those of earlier versions of the program, which do not tell it.</returns>
    public static (string Part, string? Before, string? After)? IdentityOf(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return DetailOf(entry) is { } detail ? IdentityOf(detail) : null;
    }

    private static (string Part, string? Before, string? After)? IdentityOf(JsonElement detail) =>
        Text(detail, "part") is { } part && Parts.ContainsKey(part) && detail.TryGetProperty("after", out _)
            ? (part, Text(detail, "before"), Text(detail, "after"))
            : null;

    private static Bilingual Said(string part, string? before, string? after)
    {
        Bilingual name = Parts[part];
        if (before is not null && string.Equals(before, after, StringComparison.Ordinal))
            return new Bilingual($"{name.Thai}: “{after}” ตามเดิม", $"{name.English}: “{after}” as before");
        return new Bilingual(
            $"{name.Thai}: {Quoted(before, IdentityWords.NotRead.Thai)} → {Quoted(after, IdentityWords.NotRead.Thai)}",
            $"{name.English}: {Quoted(before, IdentityWords.NotRead.English)} → {Quoted(after, IdentityWords.NotRead.English)}"
        );
    }

    private static string Quoted(string? value, string none) => value is null ? none : $"“{value}”";

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement? DetailOf(AuditEntry entry)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(entry.Detail);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            // It was changed: verify says so, and here it stands as it is.
            return null;
        }
    }

    private static Bilingual? Value(JsonProperty one)
    {
        string text = one.Value.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.Array => string.Join(", ", one.Value.EnumerateArray().Select(v => v.ToString())),
            _ => one.Value.ToString(),
        };
        if (text.Length == 0)
            return null;
        if (one.Value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return one.Value.GetBoolean() ? new Bilingual("ใช่", "yes") : new Bilingual("ไม่", "no");
        if (one.Name == "act" && Enum.TryParse(text, out DecisionAct act) && Enum.IsDefined(act))
            return DecisionWording.Of(act);
        return new Bilingual(text, text);
    }
}
