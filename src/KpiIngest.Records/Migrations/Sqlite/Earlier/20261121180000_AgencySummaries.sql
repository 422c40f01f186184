-- Which reports are the summary of a whole agency. Of those recorded before, the stored answer says it.

ALTER TABLE "Reports" ADD COLUMN "AgencySummary" INTEGER NOT NULL DEFAULT 0;

UPDATE "Reports" SET "AgencySummary" = 1
WHERE (SELECT json_extract(r."ResultJson", '$.reports[' || "Reports"."Ordinal" || '].agencySummary') FROM "Readings" r WHERE r."Id" = "Reports"."ReadingId");
