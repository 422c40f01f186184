using KpiIngest.Review.Memos;
using KpiIngest.Serve;

namespace KpiIngest.Commands.Doctor;

/// <summary>Whether the templates of memo and certificate can be filled.</summary>
internal static class TemplateFindings
{
    /// <returns>None where the configuration cannot be read: that is said elsewhere.</returns>
    public static IReadOnlyList<Finding> Find(string? configFile)
    {
        try
        {
            var templates = new MemoTemplates(SettingsFile.Load(configFile, mayCreate: false).Memos());
            return
            [
                Of(templates, MemoKind.Memo, "แม่แบบบันทึกข้อความ", "template of memos", "memoTemplate"),
                Of(templates, MemoKind.Certificate, "แม่แบบใบรับรอง", "template of certificates", "certificateTemplate"),
            ];
        }
        catch (SettingsException)
        {
            return [];
        }
    }

    private static Finding Of(MemoTemplates templates, MemoKind kind, string what, string whatEn, string setting)
    {
        var wrong = templates.WrongWith(kind);
        var found = wrong.Count == 0 ? templates.FileOf(kind) ?? MemoTemplates.FileNameOf(kind) : string.Join("; ", wrong.Select(w => $"{w.Thai} ({w.English})"));
        return new Finding(what, whatEn, wrong.Count == 0, found) { Off = "kpi-ingest memo", OffEn = "kpi-ingest memo", Remedy = $"{setting}, docs/memo.md" };
    }
}
