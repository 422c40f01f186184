using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace KpiIngest.Records.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Settings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SettingsChanges",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Node = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    First = table.Column<bool>(type: "boolean", nullable: false),
                    Actor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SettingsChanges", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "ChangedSettings",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ChangeId = table.Column<long>(type: "bigint", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Before = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    After = table.Column<string>(type: "text", nullable: true, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChangedSettings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChangedSettings_SettingsChanges_ChangeId",
                        column: x => x.ChangeId,
                        principalSchema: "kpi_ingest",
                        principalTable: "SettingsChanges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ChangedSettings_ChangeId_Name",
                schema: "kpi_ingest",
                table: "ChangedSettings",
                columns: new[] { "ChangeId", "Name" },
                unique: true
            );

            // What was recorded of settings is only ever added to.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "SettingsChanges_no_change" BEFORE UPDATE OR DELETE ON kpi_ingest."SettingsChanges" FOR EACH ROW EXECUTE FUNCTION kpi_ingest.refuse_change();
                CREATE TRIGGER "SettingsChanges_no_truncate" BEFORE TRUNCATE ON kpi_ingest."SettingsChanges" FOR EACH STATEMENT EXECUTE FUNCTION kpi_ingest.refuse_change();
                CREATE TRIGGER "ChangedSettings_no_change" BEFORE UPDATE OR DELETE ON kpi_ingest."ChangedSettings" FOR EACH ROW EXECUTE FUNCTION kpi_ingest.refuse_change();
                CREATE TRIGGER "ChangedSettings_no_truncate" BEFORE TRUNCATE ON kpi_ingest."ChangedSettings" FOR EACH STATEMENT EXECUTE FUNCTION kpi_ingest.refuse_change();
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "ChangedSettings", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "SettingsChanges", schema: "kpi_ingest");
        }
    }
}
