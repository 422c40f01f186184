using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiIngest.Records.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KeyedCards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "KeyedDrafts",
                columns: table => new
                {
                    SubmissionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    FieldsJson = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyedDrafts", x => new { x.SubmissionId, x.Actor });
                    table.ForeignKey(
                        name: "FK_KeyedDrafts_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "KeyedEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SubmissionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Act = table.Column<string>(type: "TEXT", nullable: false),
                    CardJson = table.Column<string>(type: "TEXT", nullable: true),
                    NeedsSecond = table.Column<bool>(type: "INTEGER", nullable: false),
                    OfId = table.Column<long>(type: "INTEGER", nullable: true),
                    OtherId = table.Column<long>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyedEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KeyedEntries_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_KeyedEntries_SubmissionId", table: "KeyedEntries", column: "SubmissionId");

            // What was keyed is only ever added to.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "KeyedEntries_no_update" BEFORE UPDATE ON "KeyedEntries"
                BEGIN
                    SELECT RAISE(ABORT, 'KeyedEntries are append-only.');
                END;

                CREATE TRIGGER "KeyedEntries_no_delete" BEFORE DELETE ON "KeyedEntries"
                BEGIN
                    SELECT RAISE(ABORT, 'KeyedEntries are append-only.');
                END;

                CREATE TRIGGER "KeyedEntries_no_replace" BEFORE INSERT ON "KeyedEntries" WHEN EXISTS (SELECT 1 FROM "KeyedEntries" WHERE "Id" = NEW."Id")
                BEGIN
                    SELECT RAISE(ABORT, 'KeyedEntries are append-only.');
                END;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "KeyedDrafts");

            migrationBuilder.DropTable(name: "KeyedEntries");
        }
    }
}
