using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiIngest.Records.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class UnitsOfCards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Parts",
                schema: "kpi_ingest",
                table: "FindingCards",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C"
            );

            migrationBuilder.AddColumn<string>(
                name: "Unit",
                schema: "kpi_ingest",
                table: "FindingCards",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C"
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingCards_Unit_SubmissionId",
                schema: "kpi_ingest",
                table: "FindingCards",
                columns: new[] { "Unit", "SubmissionId" }
            );

            // The index of texts is one of parts from now on. They follow when the list is made anew, which every start does where it is of
            // another form.
            migrationBuilder.Sql(
                """
                UPDATE kpi_ingest."FindingsMarks" SET "Form" = 0;
                DROP INDEX kpi_ingest."IX_FindingCards_PartsOfThree";
                CREATE INDEX "IX_FindingCards_PartsOfThree" ON kpi_ingest."FindingCards" USING gin (kpi_ingest.parts_of_three("Parts"));
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP INDEX kpi_ingest."IX_FindingCards_PartsOfThree";
                CREATE INDEX "IX_FindingCards_PartsOfThree" ON kpi_ingest."FindingCards" USING gin (kpi_ingest.parts_of_three("Text"));
                """
            );

            migrationBuilder.DropIndex(name: "IX_FindingCards_Unit_SubmissionId", schema: "kpi_ingest", table: "FindingCards");

            migrationBuilder.DropColumn(name: "Parts", schema: "kpi_ingest", table: "FindingCards");

            migrationBuilder.DropColumn(name: "Unit", schema: "kpi_ingest", table: "FindingCards");
        }
    }
}
