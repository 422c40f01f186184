using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiIngest.Records.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Confirmations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "FolderUnit", table: "Submissions", type: "TEXT", nullable: true);

            migrationBuilder.CreateTable(
                name: "Confirmations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SubmissionId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReadingId = table.Column<long>(type: "INTEGER", nullable: true),
                    Part = table.Column<string>(type: "TEXT", nullable: false),
                    ReportOrdinal = table.Column<int>(type: "INTEGER", nullable: true),
                    Read = table.Column<string>(type: "TEXT", nullable: true),
                    Value = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Act = table.Column<string>(type: "TEXT", nullable: false),
                    OfId = table.Column<long>(type: "INTEGER", nullable: true),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Confirmations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Confirmations_Confirmations_OfId",
                        column: x => x.OfId,
                        principalTable: "Confirmations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Confirmations_Readings_ReadingId",
                        column: x => x.ReadingId,
                        principalTable: "Readings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Confirmations_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_Confirmations_OfId", table: "Confirmations", column: "OfId", unique: true);

            migrationBuilder.CreateIndex(name: "IX_Confirmations_ReadingId", table: "Confirmations", column: "ReadingId");

            migrationBuilder.CreateIndex(name: "IX_Confirmations_SubmissionId", table: "Confirmations", column: "SubmissionId");

            // What people said is only ever added to.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "Confirmations_no_update" BEFORE UPDATE ON "Confirmations"
                BEGIN
                    SELECT RAISE(ABORT, 'Confirmations are append-only.');
                END;

                CREATE TRIGGER "Confirmations_no_delete" BEFORE DELETE ON "Confirmations"
                BEGIN
                    SELECT RAISE(ABORT, 'Confirmations are append-only.');
                END;

                CREATE TRIGGER "Confirmations_no_replace" BEFORE INSERT ON "Confirmations" WHEN EXISTS (SELECT 1 FROM "Confirmations" WHERE "Id" = NEW."Id")
                BEGIN
                    SELECT RAISE(ABORT, 'Confirmations are append-only.');
                END;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Confirmations");

            migrationBuilder.DropColumn(name: "FolderUnit", table: "Submissions");
        }
    }
}
