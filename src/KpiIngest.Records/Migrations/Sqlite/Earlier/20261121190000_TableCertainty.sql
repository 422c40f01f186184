-- How certain the columns of a table are. Readings recorded before did not tell.

ALTER TABLE "Tables" ADD COLUMN "Certainty" TEXT NULL;
