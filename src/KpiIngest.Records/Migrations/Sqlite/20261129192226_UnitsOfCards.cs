using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiIngest.Records.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class UnitsOfCards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "Parts", table: "FindingCards", type: "TEXT", nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<string>(name: "Unit", table: "FindingCards", type: "TEXT", nullable: false, defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_FindingCards_Unit_SubmissionId",
                table: "FindingCards",
                columns: new[] { "Unit", "SubmissionId" }
            );

            // The index of texts is one of parts from now on. They follow when the list is made anew, which every start does where it is of
            // another form.
            migrationBuilder.Sql(
                """
                UPDATE "FindingsMarks" SET "Form" = 0;

                DROP TRIGGER "FindingCards_indexed_insert";
                DROP TRIGGER "FindingCards_indexed_delete";
                DROP TRIGGER "FindingCards_indexed_update";
                DROP TABLE "FindingTexts";

                CREATE VIRTUAL TABLE "FindingTexts" USING fts5("Parts", content='FindingCards', content_rowid='Id', columnsize=0, tokenize='trigram case_sensitive 1');

                INSERT INTO "FindingTexts" ("FindingTexts") VALUES ('rebuild');

                CREATE TRIGGER "FindingCards_indexed_insert" AFTER INSERT ON "FindingCards"
                BEGIN
                    INSERT INTO "FindingTexts" (rowid, "Parts") VALUES (new."Id", new."Parts");
                END;

                CREATE TRIGGER "FindingCards_indexed_delete" AFTER DELETE ON "FindingCards"
                BEGIN
                    INSERT INTO "FindingTexts" ("FindingTexts", rowid, "Parts") VALUES ('delete', old."Id", old."Parts");
                END;

                CREATE TRIGGER "FindingCards_indexed_update" AFTER UPDATE ON "FindingCards"
                BEGIN
                    INSERT INTO "FindingTexts" ("FindingTexts", rowid, "Parts") VALUES ('delete', old."Id", old."Parts");
                    INSERT INTO "FindingTexts" (rowid, "Parts") VALUES (new."Id", new."Parts");
                END;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_FindingCards_Unit_SubmissionId", table: "FindingCards");

            // Without making the table anew, which would lose its triggers.
            migrationBuilder.Sql(
                """
                DROP TRIGGER "FindingCards_indexed_insert";
                DROP TRIGGER "FindingCards_indexed_delete";
                DROP TRIGGER "FindingCards_indexed_update";
                DROP TABLE "FindingTexts";

                ALTER TABLE "FindingCards" DROP COLUMN "Parts";
                ALTER TABLE "FindingCards" DROP COLUMN "Unit";

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
    }
}
