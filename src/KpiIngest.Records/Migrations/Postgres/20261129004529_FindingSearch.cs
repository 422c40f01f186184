using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiIngest.Records.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FindingSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_FindingLines_CardId", schema: "kpi_ingest", table: "FindingLines");

            migrationBuilder.DropIndex(name: "IX_FindingLines_Counts", schema: "kpi_ingest", table: "FindingLines");

            migrationBuilder.CreateTable(
                name: "FindingCells",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Latest = table.Column<bool>(type: "boolean", nullable: false),
                    Follows = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Severity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FiscalYear = table.Column<int>(type: "integer", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    DecidedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Findings = table.Column<int>(type: "integer", nullable: false),
                    Stamp = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_FindingCells",
                        x => new
                        {
                            x.Latest,
                            x.Follows,
                            x.State,
                            x.Severity,
                            x.Code,
                            x.Unit,
                            x.FiscalYear,
                            x.Round,
                            x.DecidedBy,
                        }
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_CardId_Latest_Follows_State_Position",
                schema: "kpi_ingest",
                table: "FindingLines",
                columns: new[] { "CardId", "Latest", "Follows", "State", "Position" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_Overview",
                schema: "kpi_ingest",
                table: "FindingLines",
                columns: new[] { "FiscalYear", "Round", "Latest", "Follows", "ReportId", "State", "Severity" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_Latest_Follows_State_SubmissionId_Position",
                schema: "kpi_ingest",
                table: "FindingLines",
                columns: new[] { "Latest", "Follows", "State", "SubmissionId", "Position" }
            );

            migrationBuilder.CreateIndex(name: "IX_FindingCells_Stamp", schema: "kpi_ingest", table: "FindingCells", column: "Stamp");

            // Cells follow the lines, whoever changes them: once for each statement, however many lines it changes.
            migrationBuilder.Sql(
                """
                INSERT INTO kpi_ingest."FindingCells" ("Latest", "Follows", "State", "Severity", "Code", "Unit", "FiscalYear", "Round", "DecidedBy", "Findings", "Stamp")
                SELECT "Latest", "Follows", "State", "Severity", "Code", "Unit", coalesce("FiscalYear", 0), coalesce("Round", 0), coalesce("DecidedBy", ''), count(*), 1 FROM kpi_ingest."FindingLines" GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;

                CREATE FUNCTION kpi_ingest.count_added_lines() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    INSERT INTO kpi_ingest."FindingCells" AS cell ("Latest", "Follows", "State", "Severity", "Code", "Unit", "FiscalYear", "Round", "DecidedBy", "Findings", "Stamp")
                    SELECT l."Latest", l."Follows", l."State", l."Severity", l."Code", l."Unit", coalesce(l."FiscalYear", 0), coalesce(l."Round", 0), coalesce(l."DecidedBy", ''), sum(l.n), (SELECT coalesce(max("Stamp"), 0) + 1 FROM kpi_ingest."FindingCells")
                    FROM (SELECT *, 1 AS n FROM added) l GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 HAVING sum(l.n) <> 0
                    ON CONFLICT ("Latest", "Follows", "State", "Severity", "Code", "Unit", "FiscalYear", "Round", "DecidedBy") DO UPDATE SET "Findings" = cell."Findings" + excluded."Findings", "Stamp" = excluded."Stamp";
                    RETURN NULL;
                END $$;

                CREATE FUNCTION kpi_ingest.count_removed_lines() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    INSERT INTO kpi_ingest."FindingCells" AS cell ("Latest", "Follows", "State", "Severity", "Code", "Unit", "FiscalYear", "Round", "DecidedBy", "Findings", "Stamp")
                    SELECT l."Latest", l."Follows", l."State", l."Severity", l."Code", l."Unit", coalesce(l."FiscalYear", 0), coalesce(l."Round", 0), coalesce(l."DecidedBy", ''), sum(l.n), (SELECT coalesce(max("Stamp"), 0) + 1 FROM kpi_ingest."FindingCells")
                    FROM (SELECT *, -1 AS n FROM removed) l GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 HAVING sum(l.n) <> 0
                    ON CONFLICT ("Latest", "Follows", "State", "Severity", "Code", "Unit", "FiscalYear", "Round", "DecidedBy") DO UPDATE SET "Findings" = cell."Findings" + excluded."Findings", "Stamp" = excluded."Stamp";
                    RETURN NULL;
                END $$;

                CREATE FUNCTION kpi_ingest.count_changed_lines() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    INSERT INTO kpi_ingest."FindingCells" AS cell ("Latest", "Follows", "State", "Severity", "Code", "Unit", "FiscalYear", "Round", "DecidedBy", "Findings", "Stamp")
                    SELECT l."Latest", l."Follows", l."State", l."Severity", l."Code", l."Unit", coalesce(l."FiscalYear", 0), coalesce(l."Round", 0), coalesce(l."DecidedBy", ''), sum(l.n), (SELECT coalesce(max("Stamp"), 0) + 1 FROM kpi_ingest."FindingCells")
                    FROM (SELECT *, 1 AS n FROM added UNION ALL SELECT *, -1 FROM removed) l GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 HAVING sum(l.n) <> 0
                    ON CONFLICT ("Latest", "Follows", "State", "Severity", "Code", "Unit", "FiscalYear", "Round", "DecidedBy") DO UPDATE SET "Findings" = cell."Findings" + excluded."Findings", "Stamp" = excluded."Stamp";
                    RETURN NULL;
                END $$;

                CREATE TRIGGER "FindingLines_counted_insert" AFTER INSERT ON kpi_ingest."FindingLines"
                REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION kpi_ingest.count_added_lines();

                CREATE TRIGGER "FindingLines_counted_delete" AFTER DELETE ON kpi_ingest."FindingLines"
                REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION kpi_ingest.count_removed_lines();

                CREATE TRIGGER "FindingLines_counted_update" AFTER UPDATE ON kpi_ingest."FindingLines"
                REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION kpi_ingest.count_changed_lines();

                CREATE FUNCTION kpi_ingest.parts_of_three(text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
                AS $$ SELECT coalesce(array_agg(DISTINCT substr($1, i, 3)), '{}') FROM generate_series(1, char_length($1) - 2) i $$;

                CREATE INDEX "IX_FindingCards_PartsOfThree" ON kpi_ingest."FindingCards" USING gin (kpi_ingest.parts_of_three("Text"));
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP INDEX kpi_ingest."IX_FindingCards_PartsOfThree";
                DROP FUNCTION kpi_ingest.parts_of_three(text);
                DROP TRIGGER "FindingLines_counted_insert" ON kpi_ingest."FindingLines";
                DROP TRIGGER "FindingLines_counted_delete" ON kpi_ingest."FindingLines";
                DROP TRIGGER "FindingLines_counted_update" ON kpi_ingest."FindingLines";
                DROP FUNCTION kpi_ingest.count_added_lines();
                DROP FUNCTION kpi_ingest.count_removed_lines();
                DROP FUNCTION kpi_ingest.count_changed_lines();
                """
            );
            migrationBuilder.DropTable(name: "FindingCells", schema: "kpi_ingest");

            migrationBuilder.DropIndex(
                name: "IX_FindingLines_CardId_Latest_Follows_State_Position",
                schema: "kpi_ingest",
                table: "FindingLines"
            );

            migrationBuilder.DropIndex(name: "IX_FindingLines_Overview", schema: "kpi_ingest", table: "FindingLines");

            migrationBuilder.DropIndex(
                name: "IX_FindingLines_Latest_Follows_State_SubmissionId_Position",
                schema: "kpi_ingest",
                table: "FindingLines"
            );

            migrationBuilder.CreateIndex(name: "IX_FindingLines_CardId", schema: "kpi_ingest", table: "FindingLines", column: "CardId");

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_Counts",
                schema: "kpi_ingest",
                table: "FindingLines",
                columns: new[] { "Latest", "Follows", "State", "Severity", "Code", "Unit", "FiscalYear", "Round", "DecidedBy" }
            );
        }
    }
}
