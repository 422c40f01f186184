using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiIngest.Records.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FindingSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_FindingLines_CardId", table: "FindingLines");

            migrationBuilder.DropIndex(name: "IX_FindingLines_Counts", table: "FindingLines");

            migrationBuilder.CreateTable(
                name: "FindingCells",
                columns: table => new
                {
                    Latest = table.Column<bool>(type: "INTEGER", nullable: false),
                    Follows = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Severity = table.Column<string>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    FiscalYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Findings = table.Column<int>(type: "INTEGER", nullable: false),
                    Stamp = table.Column<long>(type: "INTEGER", nullable: false),
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
                table: "FindingLines",
                columns: new[] { "CardId", "Latest", "Follows", "State", "Position" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_Overview",
                table: "FindingLines",
                columns: new[] { "FiscalYear", "Round", "Latest", "Follows", "ReportId", "State", "Severity" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_Latest_Follows_State_SubmissionId_Position",
                table: "FindingLines",
                columns: new[] { "Latest", "Follows", "State", "SubmissionId", "Position" }
            );

            migrationBuilder.CreateIndex(name: "IX_FindingCells_Stamp", table: "FindingCells", column: "Stamp");

            // Cells follow the lines, and the index of texts the cards, whoever changes them.
            migrationBuilder.Sql(
                """
                INSERT INTO "FindingCells" ("Latest", "Follows", "State", "Severity", "Code", "Unit", "FiscalYear", "Round", "DecidedBy", "Findings", "Stamp")
                SELECT "Latest", "Follows", "State", "Severity", "Code", "Unit", coalesce("FiscalYear", 0), coalesce("Round", 0), coalesce("DecidedBy", ''), count(*), 1 FROM "FindingLines" GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;

                CREATE TRIGGER "FindingLines_counted_insert" AFTER INSERT ON "FindingLines"
                BEGIN
                    INSERT INTO "FindingCells" ("Latest", "Follows", "State", "Severity", "Code", "Unit", "FiscalYear", "Round", "DecidedBy", "Findings", "Stamp")
                    VALUES (new."Latest", new."Follows", new."State", new."Severity", new."Code", new."Unit", coalesce(new."FiscalYear", 0), coalesce(new."Round", 0), coalesce(new."DecidedBy", ''), 1, (SELECT coalesce(max("Stamp"), 0) + 1 FROM "FindingCells"))
                    ON CONFLICT ("Latest", "Follows", "State", "Severity", "Code", "Unit", "FiscalYear", "Round", "DecidedBy") DO UPDATE SET "Findings" = "Findings" + excluded."Findings", "Stamp" = excluded."Stamp";
                END;

                CREATE TRIGGER "FindingLines_counted_delete" AFTER DELETE ON "FindingLines"
                BEGIN
                    INSERT INTO "FindingCells" ("Latest", "Follows", "State", "Severity", "Code", "Unit", "FiscalYear", "Round", "DecidedBy", "Findings", "Stamp")
                    VALUES (old."Latest", old."Follows", old."State", old."Severity", old."Code", old."Unit", coalesce(old."FiscalYear", 0), coalesce(old."Round", 0), coalesce(old."DecidedBy", ''), -1, (SELECT coalesce(max("Stamp"), 0) + 1 FROM "FindingCells"))
                    ON CONFLICT ("Latest", "Follows", "State", "Severity", "Code", "Unit", "FiscalYear", "Round", "DecidedBy") DO UPDATE SET "Findings" = "Findings" + excluded."Findings", "Stamp" = excluded."Stamp";
                END;

                CREATE TRIGGER "FindingLines_counted_update" AFTER UPDATE OF "Latest", "Follows", "State", "Severity", "Code", "Unit", "FiscalYear", "Round", "DecidedBy" ON "FindingLines"
                WHEN old."Latest" IS NOT new."Latest" OR old."Follows" IS NOT new."Follows" OR old."State" IS NOT new."State" OR old."Severity" IS NOT new."Severity" OR old."Code" IS NOT new."Code" OR old."Unit" IS NOT new."Unit" OR old."FiscalYear" IS NOT new."FiscalYear" OR old."Round" IS NOT new."Round" OR old."DecidedBy" IS NOT new."DecidedBy"
                BEGIN
                    INSERT INTO "FindingCells" ("Latest", "Follows", "State", "Severity", "Code", "Unit", "FiscalYear", "Round", "DecidedBy", "Findings", "Stamp")
                    VALUES (old."Latest", old."Follows", old."State", old."Severity", old."Code", old."Unit", coalesce(old."FiscalYear", 0), coalesce(old."Round", 0), coalesce(old."DecidedBy", ''), -1, (SELECT coalesce(max("Stamp"), 0) + 1 FROM "FindingCells"))
                    ON CONFLICT ("Latest", "Follows", "State", "Severity", "Code", "Unit", "FiscalYear", "Round", "DecidedBy") DO UPDATE SET "Findings" = "Findings" + excluded."Findings", "Stamp" = excluded."Stamp";
                    INSERT INTO "FindingCells" ("Latest", "Follows", "State", "Severity", "Code", "Unit", "FiscalYear", "Round", "DecidedBy", "Findings", "Stamp")
                    VALUES (new."Latest", new."Follows", new."State", new."Severity", new."Code", new."Unit", coalesce(new."FiscalYear", 0), coalesce(new."Round", 0), coalesce(new."DecidedBy", ''), 1, (SELECT coalesce(max("Stamp"), 0) + 1 FROM "FindingCells"))
                    ON CONFLICT ("Latest", "Follows", "State", "Severity", "Code", "Unit", "FiscalYear", "Round", "DecidedBy") DO UPDATE SET "Findings" = "Findings" + excluded."Findings", "Stamp" = excluded."Stamp";
                END;

                CREATE VIRTUAL TABLE "FindingTexts" USING fts5("Text", content='FindingCards', content_rowid='Id', columnsize=0, tokenize='trigram case_sensitive 1');

                INSERT INTO "FindingTexts" ("FindingTexts") VALUES ('rebuild');

                CREATE TRIGGER "FindingCards_indexed_insert" AFTER INSERT ON "FindingCards"
                BEGIN
                    INSERT INTO "FindingTexts" (rowid, "Text") VALUES (new."Id", new."Text");
                END;

                CREATE TRIGGER "FindingCards_indexed_delete" AFTER DELETE ON "FindingCards"
                BEGIN
                    INSERT INTO "FindingTexts" ("FindingTexts", rowid, "Text") VALUES ('delete', old."Id", old."Text");
                END;

                CREATE TRIGGER "FindingCards_indexed_update" AFTER UPDATE ON "FindingCards"
                BEGIN
                    INSERT INTO "FindingTexts" ("FindingTexts", rowid, "Text") VALUES ('delete', old."Id", old."Text");
                    INSERT INTO "FindingTexts" (rowid, "Text") VALUES (new."Id", new."Text");
                END;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP TRIGGER "FindingLines_counted_insert";
                DROP TRIGGER "FindingLines_counted_delete";
                DROP TRIGGER "FindingLines_counted_update";
                DROP TRIGGER "FindingCards_indexed_insert";
                DROP TRIGGER "FindingCards_indexed_delete";
                DROP TRIGGER "FindingCards_indexed_update";
                DROP TABLE "FindingTexts";
                """
            );
            migrationBuilder.DropTable(name: "FindingCells");

            migrationBuilder.DropIndex(name: "IX_FindingLines_CardId_Latest_Follows_State_Position", table: "FindingLines");

            migrationBuilder.DropIndex(name: "IX_FindingLines_Overview", table: "FindingLines");

            migrationBuilder.DropIndex(name: "IX_FindingLines_Latest_Follows_State_SubmissionId_Position", table: "FindingLines");

            migrationBuilder.CreateIndex(name: "IX_FindingLines_CardId", table: "FindingLines", column: "CardId");

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_Counts",
                table: "FindingLines",
                columns: new[] { "Latest", "Follows", "State", "Severity", "Code", "Unit", "FiscalYear", "Round", "DecidedBy" }
            );
        }
    }
}
