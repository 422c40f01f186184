using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiIngest.Records.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Settings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SettingsChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Node = table.Column<string>(type: "TEXT", nullable: false),
                    First = table.Column<bool>(type: "INTEGER", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SettingsChanges", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "ChangedSettings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    ChangeId = table.Column<long>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    After = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChangedSettings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChangedSettings_SettingsChanges_ChangeId",
                        column: x => x.ChangeId,
                        principalTable: "SettingsChanges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ChangedSettings_ChangeId_Name",
                table: "ChangedSettings",
                columns: new[] { "ChangeId", "Name" },
                unique: true
            );

            // What was recorded of settings is only ever added to, and no other table of its kind is written over.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "SettingsChanges_no_update" BEFORE UPDATE ON "SettingsChanges"
                BEGIN
                    SELECT RAISE(ABORT, 'Recorded settings are append-only.');
                END;

                CREATE TRIGGER "SettingsChanges_no_delete" BEFORE DELETE ON "SettingsChanges"
                BEGIN
                    SELECT RAISE(ABORT, 'Recorded settings are append-only.');
                END;

                CREATE TRIGGER "ChangedSettings_no_update" BEFORE UPDATE ON "ChangedSettings"
                BEGIN
                    SELECT RAISE(ABORT, 'Recorded settings are append-only.');
                END;

                CREATE TRIGGER "ChangedSettings_no_delete" BEFORE DELETE ON "ChangedSettings"
                BEGIN
                    SELECT RAISE(ABORT, 'Recorded settings are append-only.');
                END;

                -- INSERT OR REPLACE deletes without firing a delete trigger.
                CREATE TRIGGER "AcrossFindings_no_replace" BEFORE INSERT ON "AcrossFindings"
                WHEN EXISTS (SELECT 1 FROM "AcrossFindings" WHERE "Id" = NEW."Id")
                BEGIN
                    SELECT RAISE(ABORT, 'Findings across submissions are append-only.');
                END;

                CREATE TRIGGER "Decisions_no_replace" BEFORE INSERT ON "Decisions"
                WHEN EXISTS (SELECT 1 FROM "Decisions" WHERE "Id" = NEW."Id")
                BEGIN
                    SELECT RAISE(ABORT, 'Decisions are append-only.');
                END;

                CREATE TRIGGER "DecisionBatches_no_replace" BEFORE INSERT ON "DecisionBatches"
                WHEN EXISTS (SELECT 1 FROM "DecisionBatches" WHERE "Id" = NEW."Id")
                BEGIN
                    SELECT RAISE(ABORT, 'Decisions are append-only.');
                END;

                CREATE TRIGGER "Corrections_no_replace" BEFORE INSERT ON "Corrections"
                WHEN EXISTS (SELECT 1 FROM "Corrections" WHERE "Id" = NEW."Id")
                BEGIN
                    SELECT RAISE(ABORT, 'Corrections are append-only.');
                END;

                CREATE TRIGGER "SettingsChanges_no_replace" BEFORE INSERT ON "SettingsChanges"
                WHEN EXISTS (SELECT 1 FROM "SettingsChanges" WHERE "Id" = NEW."Id")
                BEGIN
                    SELECT RAISE(ABORT, 'Recorded settings are append-only.');
                END;

                CREATE TRIGGER "ChangedSettings_no_replace" BEFORE INSERT ON "ChangedSettings"
                WHEN EXISTS (SELECT 1 FROM "ChangedSettings" WHERE "Id" = NEW."Id")
                BEGIN
                    SELECT RAISE(ABORT, 'Recorded settings are append-only.');
                END;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP TRIGGER "AcrossFindings_no_replace";
                DROP TRIGGER "Decisions_no_replace";
                DROP TRIGGER "DecisionBatches_no_replace";
                DROP TRIGGER "Corrections_no_replace";
                """
            );

            migrationBuilder.DropTable(name: "ChangedSettings");

            migrationBuilder.DropTable(name: "SettingsChanges");
        }
    }
}
