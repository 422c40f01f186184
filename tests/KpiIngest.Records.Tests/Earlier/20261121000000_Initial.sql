-- The first schema. Every instant is UTC text of fixed width; every figure is text in Arabic digits with its stated decimal places.
-- Names of keys and indexes are those EF Core gives them, so that a later migration can name them.

CREATE TABLE "Submissions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Submissions" PRIMARY KEY AUTOINCREMENT,
    "Ticket" TEXT NOT NULL,
    "Sha256" TEXT NOT NULL,
    "OriginalName" TEXT NOT NULL,
    "Unit" TEXT NOT NULL,
    "InboxPath" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "ReceivedAt" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "DuplicateOfId" INTEGER NULL,
    "NotifiedState" TEXT NULL,
    CONSTRAINT "FK_Submissions_Submissions_DuplicateOfId" FOREIGN KEY ("DuplicateOfId") REFERENCES "Submissions" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Readings" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Readings" PRIMARY KEY AUTOINCREMENT,
    "SubmissionId" INTEGER NOT NULL,
    "ReaderVersion" TEXT NOT NULL,
    "ReadAt" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL,
    "ErrorCode" TEXT NULL,
    "ErrorMessage" TEXT NULL,
    "ErrorMessageEn" TEXT NULL,
    "ResultJson" TEXT NOT NULL,
    CONSTRAINT "FK_Readings_Submissions_SubmissionId" FOREIGN KEY ("SubmissionId") REFERENCES "Submissions" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Reports" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Reports" PRIMARY KEY AUTOINCREMENT,
    "ReadingId" INTEGER NOT NULL,
    "SubmissionId" INTEGER NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Unit" TEXT NOT NULL,
    "FiscalYear" INTEGER NULL,
    "Round" INTEGER NULL,
    "IndicatorNumber" TEXT NULL,
    "IndicatorName" TEXT NULL,
    "IdentityKey" TEXT NULL,
    "StatedAverage" TEXT NULL,
    "RecomputedWeight" TEXT NULL,
    "RecomputedWeightedScore" TEXT NULL,
    "RecomputedAverage" TEXT NULL,
    CONSTRAINT "FK_Reports_Readings_ReadingId" FOREIGN KEY ("ReadingId") REFERENCES "Readings" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Tables" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Tables" PRIMARY KEY AUTOINCREMENT,
    "ReportId" INTEGER NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Assessor" TEXT NULL,
    "Convention" TEXT NOT NULL,
    "TotalWeight" TEXT NULL,
    "TotalWeightedScore" TEXT NULL,
    CONSTRAINT "FK_Tables_Reports_ReportId" FOREIGN KEY ("ReportId") REFERENCES "Reports" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Rows" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Rows" PRIMARY KEY AUTOINCREMENT,
    "TableId" INTEGER NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Group" INTEGER NOT NULL,
    "Number" TEXT NULL,
    "Name" TEXT NULL,
    "Weight" TEXT NULL,
    "Result" TEXT NULL,
    "Score" TEXT NULL,
    "WeightedScore" TEXT NULL,
    CONSTRAINT "FK_Rows_Tables_TableId" FOREIGN KEY ("TableId") REFERENCES "Tables" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Discrepancies" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Discrepancies" PRIMARY KEY AUTOINCREMENT,
    "ReadingId" INTEGER NOT NULL,
    "ReportId" INTEGER NULL,
    "Ordinal" INTEGER NOT NULL,
    "Code" TEXT NOT NULL,
    "Severity" TEXT NOT NULL,
    "Message" TEXT NOT NULL,
    "MessageEn" TEXT NOT NULL,
    "Stated" TEXT NULL,
    "Expected" TEXT NULL,
    "Arithmetic" TEXT NULL,
    "CauseCode" TEXT NULL,
    "CauseMessage" TEXT NULL,
    "CauseMessageEn" TEXT NULL,
    "ConsequenceOf" INTEGER NULL,
    "AtTable" INTEGER NULL,
    "AtRow" TEXT NULL,
    "AtGroup" INTEGER NULL,
    "AtColumn" TEXT NULL,
    "LocationPage" INTEGER NULL,
    "LocationTable" INTEGER NULL,
    "LocationRow" INTEGER NULL,
    "LocationText" TEXT NULL,
    "PlacesJson" TEXT NOT NULL,
    CONSTRAINT "FK_Discrepancies_Readings_ReadingId" FOREIGN KEY ("ReadingId") REFERENCES "Readings" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Discrepancies_Reports_ReportId" FOREIGN KEY ("ReportId") REFERENCES "Reports" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AuditEntries" (
    "Sequence" INTEGER NOT NULL CONSTRAINT "PK_AuditEntries" PRIMARY KEY,
    "At" TEXT NOT NULL,
    "Actor" TEXT NOT NULL,
    "Action" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Detail" TEXT NOT NULL,
    "PreviousHash" TEXT NOT NULL,
    "Hash" TEXT NOT NULL
);

CREATE INDEX "IX_AuditEntries_Subject" ON "AuditEntries" ("Subject");
CREATE INDEX "IX_Discrepancies_Code" ON "Discrepancies" ("Code");
CREATE UNIQUE INDEX "IX_Discrepancies_ReadingId_Ordinal" ON "Discrepancies" ("ReadingId", "Ordinal");
CREATE INDEX "IX_Discrepancies_ReportId" ON "Discrepancies" ("ReportId");
CREATE UNIQUE INDEX "IX_Readings_SubmissionId_ReaderVersion" ON "Readings" ("SubmissionId", "ReaderVersion");
CREATE INDEX "IX_Reports_IdentityKey_SubmissionId" ON "Reports" ("IdentityKey", "SubmissionId");
CREATE UNIQUE INDEX "IX_Reports_ReadingId_Ordinal" ON "Reports" ("ReadingId", "Ordinal");
CREATE UNIQUE INDEX "IX_Rows_TableId_Group_Ordinal" ON "Rows" ("TableId", "Group", "Ordinal");
CREATE INDEX "IX_Submissions_DuplicateOfId" ON "Submissions" ("DuplicateOfId");
CREATE INDEX "IX_Submissions_State" ON "Submissions" ("State");
CREATE UNIQUE INDEX "IX_Submissions_Ticket" ON "Submissions" ("Ticket");
CREATE INDEX "IX_Submissions_Unit_Sha256" ON "Submissions" ("Unit", "Sha256");
CREATE UNIQUE INDEX "IX_Tables_ReportId_Ordinal" ON "Tables" ("ReportId", "Ordinal");

-- The audit trail is append-only: no program that uses this file, ours included, can change or delete an entry.
CREATE TRIGGER "AuditEntries_no_update" BEFORE UPDATE ON "AuditEntries"
BEGIN
    SELECT RAISE(ABORT, 'The audit trail is append-only.');
END;

CREATE TRIGGER "AuditEntries_no_delete" BEFORE DELETE ON "AuditEntries"
BEGIN
    SELECT RAISE(ABORT, 'The audit trail is append-only.');
END;

-- INSERT OR REPLACE deletes without firing a delete trigger.
CREATE TRIGGER "AuditEntries_no_replace" BEFORE INSERT ON "AuditEntries"
WHEN EXISTS (SELECT 1 FROM "AuditEntries" WHERE "Sequence" = NEW."Sequence")
BEGIN
    SELECT RAISE(ABORT, 'The audit trail is append-only.');
END;
