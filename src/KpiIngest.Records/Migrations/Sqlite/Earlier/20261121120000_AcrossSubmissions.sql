-- What several submissions show together, and which of them have been compared.

CREATE TABLE "AcrossFindings" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AcrossFindings" PRIMARY KEY AUTOINCREMENT,
    "SubmissionId" INTEGER NOT NULL,
    "ReadingId" INTEGER NOT NULL,
    "ReportOrdinal" INTEGER NOT NULL,
    "ReportId" INTEGER NULL,
    "OtherSubmissionId" INTEGER NOT NULL,
    "OtherReadingId" INTEGER NOT NULL,
    "OtherReportOrdinal" INTEGER NOT NULL,
    "Code" TEXT NOT NULL,
    "Severity" TEXT NOT NULL,
    "Message" TEXT NOT NULL,
    "MessageEn" TEXT NOT NULL,
    "Arithmetic" TEXT NULL,
    "FindingJson" TEXT NOT NULL,
    CONSTRAINT "FK_AcrossFindings_Readings_OtherReadingId" FOREIGN KEY ("OtherReadingId") REFERENCES "Readings" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AcrossFindings_Readings_ReadingId" FOREIGN KEY ("ReadingId") REFERENCES "Readings" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AcrossFindings_Reports_ReportId" FOREIGN KEY ("ReportId") REFERENCES "Reports" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AcrossFindings_Submissions_OtherSubmissionId" FOREIGN KEY ("OtherSubmissionId") REFERENCES "Submissions" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AcrossFindings_Submissions_SubmissionId" FOREIGN KEY ("SubmissionId") REFERENCES "Submissions" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AcrossRuns" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AcrossRuns" PRIMARY KEY AUTOINCREMENT,
    "SubmissionId" INTEGER NOT NULL,
    "ReadingId" INTEGER NOT NULL,
    "RanAt" TEXT NOT NULL,
    CONSTRAINT "FK_AcrossRuns_Readings_ReadingId" FOREIGN KEY ("ReadingId") REFERENCES "Readings" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_AcrossRuns_Submissions_SubmissionId" FOREIGN KEY ("SubmissionId") REFERENCES "Submissions" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_AcrossFindings_Code" ON "AcrossFindings" ("Code");
CREATE INDEX "IX_AcrossFindings_OtherReadingId" ON "AcrossFindings" ("OtherReadingId");
CREATE INDEX "IX_AcrossFindings_OtherSubmissionId" ON "AcrossFindings" ("OtherSubmissionId");
CREATE INDEX "IX_AcrossFindings_ReadingId" ON "AcrossFindings" ("ReadingId");
CREATE INDEX "IX_AcrossFindings_ReportId" ON "AcrossFindings" ("ReportId");
CREATE UNIQUE INDEX "IX_AcrossFindings_Pair" ON "AcrossFindings" ("SubmissionId", "ReadingId", "OtherSubmissionId", "OtherReadingId", "Code", "ReportOrdinal", "OtherReportOrdinal");
CREATE INDEX "IX_AcrossRuns_ReadingId" ON "AcrossRuns" ("ReadingId");
CREATE UNIQUE INDEX "IX_AcrossRuns_SubmissionId_ReadingId" ON "AcrossRuns" ("SubmissionId", "ReadingId");
CREATE INDEX "IX_Reports_Unit_FiscalYear_IndicatorNumber" ON "Reports" ("Unit", "FiscalYear", "IndicatorNumber");

-- A finding is added, never changed.
CREATE TRIGGER "AcrossFindings_no_update" BEFORE UPDATE ON "AcrossFindings"
BEGIN
    SELECT RAISE(ABORT, 'Findings across submissions are append-only.');
END;

CREATE TRIGGER "AcrossFindings_no_delete" BEFORE DELETE ON "AcrossFindings"
BEGIN
    SELECT RAISE(ABORT, 'Findings across submissions are append-only.');
END;
