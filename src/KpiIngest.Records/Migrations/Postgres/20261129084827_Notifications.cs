using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace KpiIngest.Records.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Notifications : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "NotificationEvents",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Unit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SubmissionId = table.Column<long>(type: "bigint", nullable: true),
                    OpenKey = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FactsJson = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    GatheredAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NotificationEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NotificationEvents_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "NotificationMessages",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MessageId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Channel = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Recipient = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Events = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextTryAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    EndedAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ReasonEn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NotificationMessages", x => x.Id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_NotificationEvents_GatheredAt",
                schema: "kpi_ingest",
                table: "NotificationEvents",
                column: "GatheredAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_NotificationEvents_OpenKey",
                schema: "kpi_ingest",
                table: "NotificationEvents",
                column: "OpenKey",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_NotificationEvents_SubmissionId",
                schema: "kpi_ingest",
                table: "NotificationEvents",
                column: "SubmissionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_NotificationMessages_MessageId",
                schema: "kpi_ingest",
                table: "NotificationMessages",
                column: "MessageId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_NotificationMessages_State_NextTryAt",
                schema: "kpi_ingest",
                table: "NotificationMessages",
                columns: new[] { "State", "NextTryAt" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "NotificationEvents", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "NotificationMessages", schema: "kpi_ingest");
        }
    }
}
