using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace KpiIngest.Records.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Register : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_AcrossFindings_Pair", schema: "kpi_ingest", table: "AcrossFindings");

            migrationBuilder.AddColumn<long>(
                name: "RegisterCheckId",
                schema: "kpi_ingest",
                table: "AcrossFindings",
                type: "bigint",
                nullable: true
            );

            migrationBuilder.AddColumn<long>(
                name: "RegisterVersionId",
                schema: "kpi_ingest",
                table: "AcrossFindings",
                type: "bigint",
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "RegisterDrafts",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    BaseId = table.Column<long>(type: "bigint", nullable: false),
                    Actor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SourceSha256 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ContentJson = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterDrafts", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "RegisterVersions",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Actor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SourceSha256 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterVersions", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "RegisterChecks",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    SubmissionId = table.Column<long>(type: "bigint", nullable: false),
                    ReadingId = table.Column<long>(type: "bigint", nullable: false),
                    VersionId = table.Column<long>(type: "bigint", nullable: false),
                    RanAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegisterChecks_Readings_ReadingId",
                        column: x => x.ReadingId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Readings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_RegisterChecks_RegisterVersions_VersionId",
                        column: x => x.VersionId,
                        principalSchema: "kpi_ingest",
                        principalTable: "RegisterVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_RegisterChecks_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RegisterParts",
                schema: "kpi_ingest",
                columns: table => new
                {
                    VersionId = table.Column<long>(type: "bigint", nullable: false),
                    Unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FiscalYear = table.Column<int>(type: "integer", nullable: false),
                    Indicators = table.Column<int>(type: "integer", nullable: false),
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
                        principalSchema: "kpi_ingest",
                        principalTable: "RegisterVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RegisterRows",
                schema: "kpi_ingest",
                columns: table => new
                {
                    VersionId = table.Column<long>(type: "bigint", nullable: false),
                    Unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FiscalYear = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Weight = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    T1 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    T2 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    T3 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    T4 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    T5 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Due6 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Due9 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Due12 = table.Column<string>(type: "text", nullable: true, collation: "C"),
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
                        principalSchema: "kpi_ingest",
                        principalTable: "RegisterParts",
                        principalColumns: new[] { "VersionId", "Unit", "FiscalYear" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_AcrossFindings_Pair",
                schema: "kpi_ingest",
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

            migrationBuilder.CreateIndex(
                name: "IX_AcrossFindings_RegisterCheckId",
                schema: "kpi_ingest",
                table: "AcrossFindings",
                column: "RegisterCheckId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_RegisterChecks_ReadingId",
                schema: "kpi_ingest",
                table: "RegisterChecks",
                column: "ReadingId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_RegisterChecks_SubmissionId",
                schema: "kpi_ingest",
                table: "RegisterChecks",
                column: "SubmissionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_RegisterChecks_VersionId",
                schema: "kpi_ingest",
                table: "RegisterChecks",
                column: "VersionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_RegisterParts_Unit_FiscalYear",
                schema: "kpi_ingest",
                table: "RegisterParts",
                columns: new[] { "Unit", "FiscalYear" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_RegisterRows_Unit_FiscalYear",
                schema: "kpi_ingest",
                table: "RegisterRows",
                columns: new[] { "Unit", "FiscalYear" }
            );

            // Versions, and what was held against them, are only ever added to.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "RegisterVersions_no_change" BEFORE UPDATE OR DELETE ON kpi_ingest."RegisterVersions" FOR EACH ROW EXECUTE FUNCTION kpi_ingest.refuse_change();
                CREATE TRIGGER "RegisterVersions_no_truncate" BEFORE TRUNCATE ON kpi_ingest."RegisterVersions" FOR EACH STATEMENT EXECUTE FUNCTION kpi_ingest.refuse_change();
                CREATE TRIGGER "RegisterParts_no_change" BEFORE UPDATE OR DELETE ON kpi_ingest."RegisterParts" FOR EACH ROW EXECUTE FUNCTION kpi_ingest.refuse_change();
                CREATE TRIGGER "RegisterParts_no_truncate" BEFORE TRUNCATE ON kpi_ingest."RegisterParts" FOR EACH STATEMENT EXECUTE FUNCTION kpi_ingest.refuse_change();
                CREATE TRIGGER "RegisterRows_no_change" BEFORE UPDATE OR DELETE ON kpi_ingest."RegisterRows" FOR EACH ROW EXECUTE FUNCTION kpi_ingest.refuse_change();
                CREATE TRIGGER "RegisterRows_no_truncate" BEFORE TRUNCATE ON kpi_ingest."RegisterRows" FOR EACH STATEMENT EXECUTE FUNCTION kpi_ingest.refuse_change();
                CREATE TRIGGER "RegisterChecks_no_change" BEFORE UPDATE OR DELETE ON kpi_ingest."RegisterChecks" FOR EACH ROW EXECUTE FUNCTION kpi_ingest.refuse_change();
                CREATE TRIGGER "RegisterChecks_no_truncate" BEFORE TRUNCATE ON kpi_ingest."RegisterChecks" FOR EACH STATEMENT EXECUTE FUNCTION kpi_ingest.refuse_change();
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "RegisterChecks", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "RegisterDrafts", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "RegisterRows", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "RegisterParts", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "RegisterVersions", schema: "kpi_ingest");

            migrationBuilder.DropIndex(name: "IX_AcrossFindings_Pair", schema: "kpi_ingest", table: "AcrossFindings");

            migrationBuilder.DropIndex(name: "IX_AcrossFindings_RegisterCheckId", schema: "kpi_ingest", table: "AcrossFindings");

            migrationBuilder.DropColumn(name: "RegisterCheckId", schema: "kpi_ingest", table: "AcrossFindings");

            migrationBuilder.DropColumn(name: "RegisterVersionId", schema: "kpi_ingest", table: "AcrossFindings");

            migrationBuilder.CreateIndex(
                name: "IX_AcrossFindings_Pair",
                schema: "kpi_ingest",
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
