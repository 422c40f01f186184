using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KpiIngest.Records.Findings;

/// <summary>The tables of the review list, all of them derived.</summary>
internal static class FindingsMapping
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<FindingLine>(Lines);
        model.Entity<FindingCell>(cell =>
        {
            cell.ToTable("FindingCells");
            cell.HasKey(c => new
            {
                c.Latest,
                c.Follows,
                c.State,
                c.Severity,
                c.Code,
                c.Unit,
                c.FiscalYear,
                c.Round,
                c.DecidedBy,
            });
            cell.HasIndex(c => c.Stamp);
        });
        model.Entity<FindingCard>(card =>
        {
            card.ToTable("FindingCards");
            card.Property(c => c.Id).ValueGeneratedNever();
            card.HasIndex(c => new { c.SubmissionId, c.ReportOrdinal }).IsUnique();
            card.HasIndex(c => new { c.Unit, c.SubmissionId });
        });
        model.Entity<FindingsMark>(mark =>
        {
            mark.ToTable("FindingsMarks");
            mark.Property(m => m.Id).ValueGeneratedNever();
        });
    }

    private static void Lines(EntityTypeBuilder<FindingLine> line)
    {
        line.ToTable("FindingLines");
        line.HasIndex(l => l.Position).IsUnique();
        line.HasIndex(l => l.SubmissionId);
        line.HasIndex(l => l.ReportKey);
        line.HasIndex(l => l.Finding);

        // A page of the list is read in order from one of these, whatever else is filtered by.
        line.HasIndex(l => new
        {
            l.Latest,
            l.Follows,
            l.Position,
        });
        line.HasIndex(l => new
        {
            l.Latest,
            l.Follows,
            l.State,
            l.Position,
        });
        line.HasIndex(l => new
        {
            l.Latest,
            l.Follows,
            l.Severity,
            l.Position,
        });
        line.HasIndex(l => new { l.Unit, l.Position });
        line.HasIndex(l => new
        {
            l.FiscalYear,
            l.Round,
            l.Position,
        });
        line.HasIndex(l => new { l.IndicatorNumber, l.Position });
        line.HasIndex(l => new { l.Code, l.Position });
        line.HasIndex(l => new { l.DecidedBy, l.Position });
        line.HasIndex(l => new
        {
            l.Latest,
            l.Follows,
            l.State,
            l.SubmissionId,
            l.Position,
        });

        // The overview of a round is made from this one alone.
        line.HasIndex(l => new
            {
                l.FiscalYear,
                l.Round,
                l.Latest,
                l.Follows,
                l.ReportId,
                l.State,
                l.Severity,
            })
            .HasDatabaseName("IX_FindingLines_Overview");

        // What a text finds is put in order, and counted by all that is filtered by, from this one alone.
        line.HasIndex(l => new
            {
                l.CardId,
                l.Latest,
                l.Follows,
                l.State,
                l.Position,
                l.Severity,
                l.Code,
                l.Unit,
                l.FiscalYear,
                l.Round,
                l.DecidedBy,
            })
            .HasDatabaseName("IX_FindingLines_Card");
    }
}
