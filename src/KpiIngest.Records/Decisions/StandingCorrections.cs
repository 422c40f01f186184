using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Decisions;

/// <summary>Corrections that count: made, and not taken back since.</summary>
public static class StandingCorrections
{
    public static IQueryable<Correction> Of(RecordsDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Corrections.AsNoTracking().Where(c => c.Act == CorrectionAct.Made && !db.Corrections.Any(b => b.OfId == c.Id));
    }
}
