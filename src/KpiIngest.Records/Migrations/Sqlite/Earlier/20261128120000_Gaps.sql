-- How much of a report was checked, and what could not be. Of readings recorded before, the stored answer holds the latter; the former was not counted.

ALTER TABLE "Reports" ADD COLUMN "CheckedRows" INTEGER NULL;
ALTER TABLE "Reports" ADD COLUMN "Comparisons" INTEGER NULL;

CREATE TABLE "Gaps" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Gaps" PRIMARY KEY AUTOINCREMENT,
    "ReportId" INTEGER NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "What" TEXT NOT NULL,
    "Item" TEXT NULL,
    "Why" TEXT NOT NULL,
    "WhyEn" TEXT NOT NULL,
    CONSTRAINT "FK_Gaps_Reports_ReportId" FOREIGN KEY ("ReportId") REFERENCES "Reports" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_Gaps_ReportId_Ordinal" ON "Gaps" ("ReportId", "Ordinal");

INSERT INTO "Gaps" ("ReportId", "Ordinal", "What", "Item", "Why", "WhyEn")
SELECT p."Id", n."key", json_extract(n."value", '$.what'), json_extract(n."value", '$.item'), json_extract(n."value", '$.why'), json_extract(n."value", '$.whyEn')
FROM "Reports" p
JOIN "Readings" r ON r."Id" = p."ReadingId"
JOIN json_each(r."ResultJson", '$.reports[' || p."Ordinal" || '].notCheckable') n
ORDER BY p."Id", n."key";
