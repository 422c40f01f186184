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
            return Find(SettingsFile.Load(configFile, mayCreate: false).Memos());
        }
        catch (SettingsException)
        {
            return [];
        }
    }

    public static IReadOnlyList<Finding> Find(MemoSettings settings)
    {
        MemoTemplates templates = new(settings);
        return
        [
            Of(templates, MemoKind.Memo, "แม่แบบบันทึกข้อความ", "template of memos", "memoTemplate"),
            Of(templates, MemoKind.Certificate, "แม่แบบใบรับรอง", "template of certificates", "certificateTemplate"),
        ];
    }

    /// <summary>What a service that starts says of templates that it could not fill; everything else of it works without them.</summary>
    public static IEnumerable<string> Warnings(MemoSettings settings) =>
        Find(settings)
            .Where(f => !f.InOrder)
            .Select(f =>
                $"{f.What}ใช้ไม่ได้ จึงยังออกหนังสือไม่ได้: {f.Found} ตรวจที่ {f.Remedy} (the {f.WhatEn} cannot be used, so that none are made)"
            );

    private static Finding Of(MemoTemplates templates, MemoKind kind, string what, string whatEn, string setting)
    {
        IReadOnlyList<Checking.Language.Bilingual> wrong = templates.WrongWith(kind);
        string found =
            wrong.Count == 0
                ? templates.FileOf(kind) ?? MemoTemplates.FileNameOf(kind)
                : string.Join("; ", wrong.Select(w => $"{w.Thai} ({w.English})"));
        return new Finding(what, whatEn, wrong.Count == 0, found)
        {
            Off = "kpi-ingest memo",
            OffEn = "kpi-ingest memo",
            Remedy = $"{setting}, docs/memo.md",
        };
    }
}
