using System.Globalization;
using System.Text.Json;
using KpiIngest.Records;
using KpiIngest.Review.Language;

namespace KpiIngest.Commands.Trail;

/// <summary>One line of the list for a spreadsheet: an entry, or one of the settings that an entry tells of.</summary>
/// <param name="Setting">Its name; of an entry of whose report it is, the part that was confirmed or corrected: <c>unit</c>,
/// <c>fiscalYear</c>, <c>round</c>, <c>indicatorNumber</c>.</param>
internal sealed record TrailRow(AuditEntry Entry, string? Setting, string? Before, string? After)
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "entry",
        "at",
        "actor",
        "action",
        "subject",
        "what",
        "whatEn",
        "setting",
        "before",
        "after",
        "detail",
        "content",
        "previousHash",
        "hash",
    ];

    public static IReadOnlyList<string> ThaiNames { get; } =
    [
        "ลำดับ",
        "เวลา (UTC)",
        "ผู้ทำ",
        "รหัสการกระทำ",
        "เรื่อง",
        "การกระทำ",
        "การกระทำ (อังกฤษ)",
        "ค่าตั้ง",
        "เดิม",
        "ใหม่",
        "รายละเอียด",
        "ค่าย่อของเนื้อหา",
        "ค่าย่อของลำดับก่อน",
        "ค่าย่อ",
    ];

    public static IEnumerable<TrailRow> Of(AuditEntry entry)
    {
        if (EntryParticulars.IdentityOf(entry) is var (part, before, after))
            return [new TrailRow(entry, JsonNamingPolicy.CamelCase.ConvertName(part), before, after)];
        IReadOnlyList<(string Name, string? Before, string? After)> settings = EntryParticulars.SettingsOf(entry);
        return settings.Count == 0
            ? [new TrailRow(entry, null, null, null)]
            : settings.Select(s => new TrailRow(entry, s.Name, s.Before, s.After));
    }

    public IReadOnlyList<object?> Cells() =>
        [
            (int)Entry.Sequence,
            UtcText.Write(Entry.At),
            Entry.Actor,
            Entry.Action,
            Entry.Subject,
            EntryWording.Of(Entry.Action).Thai,
            EntryWording.Of(Entry.Action).English,
            Setting,
            Before,
            After,
            Entry.Detail,
            Entry.Content,
            Entry.PreviousHash,
            Entry.Hash,
        ];

    public IEnumerable<string?> Texts() => Cells().Select(c => Convert.ToString(c, CultureInfo.InvariantCulture));
}
