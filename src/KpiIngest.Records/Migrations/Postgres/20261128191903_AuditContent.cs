using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiIngest.Records.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AuditContent : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Content",
                schema: "kpi_ingest",
                table: "AuditEntries",
                type: "text",
                nullable: true,
                collation: "C"
            );

            migrationBuilder.AddColumn<long>(name: "RunId", schema: "kpi_ingest", table: "AcrossFindings", type: "bigint", nullable: true);

            migrationBuilder.CreateIndex(name: "IX_AcrossFindings_RunId", schema: "kpi_ingest", table: "AcrossFindings", column: "RunId");

            // A finding is only ever added; which comparison recorded it is told once, here, for those that are there: the later one of its
            // two submissions.
            migrationBuilder.Sql(
                """
                ALTER TABLE kpi_ingest."AcrossFindings" DISABLE TRIGGER "AcrossFindings_no_change";
                UPDATE kpi_ingest."AcrossFindings" f SET "RunId" = (
                  SELECT MAX(r."Id") FROM kpi_ingest."AcrossRuns" r
                  WHERE (r."SubmissionId" = f."SubmissionId" AND r."ReadingId" = f."ReadingId")
                     OR (r."SubmissionId" = f."OtherSubmissionId" AND r."ReadingId" = f."OtherReadingId"));
                ALTER TABLE kpi_ingest."AcrossFindings" ENABLE TRIGGER "AcrossFindings_no_change";
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_AcrossFindings_RunId", schema: "kpi_ingest", table: "AcrossFindings");

            migrationBuilder.DropColumn(name: "Content", schema: "kpi_ingest", table: "AuditEntries");

            migrationBuilder.DropColumn(name: "RunId", schema: "kpi_ingest", table: "AcrossFindings");
        }
    }
}
