using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiIngest.Records.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Register : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_AcrossFindings_Pair", table: "AcrossFindings");

            migrationBuilder.AddColumn<long>(name: "RegisterCheckId", table: "AcrossFindings", type: "INTEGER", nullable: true);

            migrationBuilder.AddColumn<long>(name: "RegisterVersionId", table: "AcrossFindings", type: "INTEGER", nullable: true);

            migrationBuilder.CreateTable(
                name: "RegisterDrafts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    BaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    SourceSha256 = table.Column<string>(type: "TEXT", nullable: true),
                    ContentJson = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterDrafts", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "RegisterVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    SourceSha256 = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterVersions", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "RegisterChecks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SubmissionId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReadingId = table.Column<long>(type: "INTEGER", nullable: false),
                    VersionId = table.Column<long>(type: "INTEGER", nullable: false),
                    RanAt = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegisterChecks_Readings_ReadingId",
                        column: x => x.ReadingId,
                        principalTable: "Readings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_RegisterChecks_RegisterVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "RegisterVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_RegisterChecks_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RegisterParts",
                columns: table => new
                {
                    VersionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    FiscalYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Indicators = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_RegisterParts",
                        x => new
                        {
                            x.VersionId,
                            x.Unit,
                            x.FiscalYear,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_RegisterParts_RegisterVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "RegisterVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RegisterRows",
                columns: table => new
                {
                    VersionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    FiscalYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Weight = table.Column<string>(type: "TEXT", nullable: true),
                    T1 = table.Column<string>(type: "TEXT", nullable: true),
                    T2 = table.Column<string>(type: "TEXT", nullable: true),
                    T3 = table.Column<string>(type: "TEXT", nullable: true),
                    T4 = table.Column<string>(type: "TEXT", nullable: true),
                    T5 = table.Column<string>(type: "TEXT", nullable: true),
                    Due6 = table.Column<string>(type: "TEXT", nullable: true),
                    Due9 = table.Column<string>(type: "TEXT", nullable: true),
                    Due12 = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_RegisterRows",
                        x => new
                        {
                            x.VersionId,
                            x.Unit,
                            x.FiscalYear,
                            x.Number,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_RegisterRows_RegisterParts_VersionId_Unit_FiscalYear",
                        columns: x => new
                        {
                            x.VersionId,
                            x.Unit,
                            x.FiscalYear,
                        },
                        principalTable: "RegisterParts",
                        principalColumns: new[] { "VersionId", "Unit", "FiscalYear" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_AcrossFindings_Pair",
                table: "AcrossFindings",
                columns: new[]
                {
                    "SubmissionId",
                    "ReadingId",
                    "OtherSubmissionId",
                    "OtherReadingId",
                    "Code",
                    "ReportOrdinal",
                    "OtherReportOrdinal",
                },
                unique: true,
                filter: "\"RegisterCheckId\" IS NULL"
            );

            migrationBuilder.CreateIndex(name: "IX_AcrossFindings_RegisterCheckId", table: "AcrossFindings", column: "RegisterCheckId");

            migrationBuilder.CreateIndex(name: "IX_RegisterChecks_ReadingId", table: "RegisterChecks", column: "ReadingId");

            migrationBuilder.CreateIndex(name: "IX_RegisterChecks_SubmissionId", table: "RegisterChecks", column: "SubmissionId");

            migrationBuilder.CreateIndex(name: "IX_RegisterChecks_VersionId", table: "RegisterChecks", column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_RegisterParts_Unit_FiscalYear",
                table: "RegisterParts",
                columns: new[] { "Unit", "FiscalYear" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_RegisterRows_Unit_FiscalYear",
                table: "RegisterRows",
                columns: new[] { "Unit", "FiscalYear" }
            );

            // Versions, and what was held against them, are only ever added to.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "RegisterVersions_no_update" BEFORE UPDATE ON "RegisterVersions"
                BEGIN
                    SELECT RAISE(ABORT, 'The register is append-only.');
                END;

                CREATE TRIGGER "RegisterVersions_no_delete" BEFORE DELETE ON "RegisterVersions"
                BEGIN
                    SELECT RAISE(ABORT, 'The register is append-only.');
                END;

                CREATE TRIGGER "RegisterParts_no_update" BEFORE UPDATE ON "RegisterParts"
                BEGIN
                    SELECT RAISE(ABORT, 'The register is append-only.');
                END;

                CREATE TRIGGER "RegisterParts_no_delete" BEFORE DELETE ON "RegisterParts"
                BEGIN
                    SELECT RAISE(ABORT, 'The register is append-only.');
                END;

                CREATE TRIGGER "RegisterRows_no_update" BEFORE UPDATE ON "RegisterRows"
                BEGIN
                    SELECT RAISE(ABORT, 'The register is append-only.');
                END;

                CREATE TRIGGER "RegisterRows_no_delete" BEFORE DELETE ON "RegisterRows"
                BEGIN
                    SELECT RAISE(ABORT, 'The register is append-only.');
                END;

                CREATE TRIGGER "RegisterChecks_no_update" BEFORE UPDATE ON "RegisterChecks"
                BEGIN
                    SELECT RAISE(ABORT, 'The register is append-only.');
                END;

                CREATE TRIGGER "RegisterChecks_no_delete" BEFORE DELETE ON "RegisterChecks"
                BEGIN
                    SELECT RAISE(ABORT, 'The register is append-only.');
                END;

                -- INSERT OR REPLACE deletes without firing a delete trigger.
                CREATE TRIGGER "RegisterVersions_no_replace" BEFORE INSERT ON "RegisterVersions"
                WHEN EXISTS (SELECT 1 FROM "RegisterVersions" WHERE "Id" = NEW."Id")
                BEGIN
                    SELECT RAISE(ABORT, 'The register is append-only.');
                END;

                CREATE TRIGGER "RegisterParts_no_replace" BEFORE INSERT ON "RegisterParts"
                WHEN EXISTS (SELECT 1 FROM "RegisterParts" WHERE "VersionId" = NEW."VersionId" AND "Unit" = NEW."Unit" AND "FiscalYear" = NEW."FiscalYear")
                BEGIN
                    SELECT RAISE(ABORT, 'The register is append-only.');
                END;

                CREATE TRIGGER "RegisterRows_no_replace" BEFORE INSERT ON "RegisterRows"
                WHEN EXISTS (SELECT 1 FROM "RegisterRows" WHERE "VersionId" = NEW."VersionId" AND "Unit" = NEW."Unit" AND "FiscalYear" = NEW."FiscalYear" AND "Number" = NEW."Number")
                BEGIN
                    SELECT RAISE(ABORT, 'The register is append-only.');
                END;

                CREATE TRIGGER "RegisterChecks_no_replace" BEFORE INSERT ON "RegisterChecks"
                WHEN EXISTS (SELECT 1 FROM "RegisterChecks" WHERE "Id" = NEW."Id")
                BEGIN
                    SELECT RAISE(ABORT, 'The register is append-only.');
                END;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "RegisterChecks");

            migrationBuilder.DropTable(name: "RegisterDrafts");

            migrationBuilder.DropTable(name: "RegisterRows");

            migrationBuilder.DropTable(name: "RegisterParts");

            migrationBuilder.DropTable(name: "RegisterVersions");

            migrationBuilder.DropIndex(name: "IX_AcrossFindings_Pair", table: "AcrossFindings");

            migrationBuilder.DropIndex(name: "IX_AcrossFindings_RegisterCheckId", table: "AcrossFindings");

            // DropColumn makes the table anew and loses its triggers.
            migrationBuilder.Sql(
                """
                ALTER TABLE "AcrossFindings" DROP COLUMN "RegisterCheckId";
                ALTER TABLE "AcrossFindings" DROP COLUMN "RegisterVersionId";
                """
            );

            migrationBuilder.CreateIndex(
                name: "IX_AcrossFindings_Pair",
                table: "AcrossFindings",
                columns: new[]
                {
                    "SubmissionId",
                    "ReadingId",
                    "OtherSubmissionId",
                    "OtherReadingId",
                    "Code",
                    "ReportOrdinal",
                    "OtherReportOrdinal",
                },
                unique: true
            );
        }
    }
}
