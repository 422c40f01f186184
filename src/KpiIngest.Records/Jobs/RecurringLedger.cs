using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Jobs;

/// <summary>Which times of the recurring jobs have been begun.</summary>
public sealed class RecurringLedger(IDbContextFactory<RecordsDbContext> records)
{
    /// <summary>The last time that was begun. A job that is not known yet is entered with the given one: nothing of it was
    /// missed.</summary>
    /// <param name="due">The last time, until now, that it was due.</param>
    public async Task<DateTimeOffset> LastAsync(string name, DateTimeOffset due, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        if (await db.RecurringMarks.AsNoTracking().SingleOrDefaultAsync(m => m.Name == name, cancellationToken) is { } known)
            return known.DueAt;
        db.RecurringMarks.Add(new RecurringMark { Name = name, DueAt = due });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (UniqueViolation.Is(e))
        {
            // Entered by another machine that started at the same time.
        }

        return due;
    }

    /// <returns>True for the one that may begin it: it was due then, and nobody has begun it.</returns>
    public async Task<bool> BeginAsync(string name, DateTimeOffset due, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db
                .RecurringMarks.Where(m => m.Name == name && m.DueAt < due)
                .ExecuteUpdateAsync(m => m.SetProperty(p => p.DueAt, due), cancellationToken) == 1;
    }
}
