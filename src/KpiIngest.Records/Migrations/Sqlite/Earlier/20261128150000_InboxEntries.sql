-- Every entry that ever stood in the inbox, whether it was taken or not; what a submission came out of and waits for; which service runs;
-- comparisons that were not made because they would have cost too much.

CREATE TABLE "InboxEntries" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_InboxEntries" PRIMARY KEY AUTOINCREMENT,
    "InboxPath" TEXT NOT NULL,
    "OpenPath" TEXT NULL,
    "Unit" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Size" INTEGER NULL,
    "State" TEXT NOT NULL,
    "Code" TEXT NULL,
    "Reason" TEXT NULL,
    "ReasonEn" TEXT NULL,
    "FirstSeenAt" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    "Told" INTEGER NOT NULL,
    "SubmissionId" INTEGER NULL,
    CONSTRAINT "FK_InboxEntries_Submissions_SubmissionId" FOREIGN KEY ("SubmissionId") REFERENCES "Submissions" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_InboxEntries_OpenPath" ON "InboxEntries" ("OpenPath");
CREATE UNIQUE INDEX "IX_InboxEntries_SubmissionId" ON "InboxEntries" ("SubmissionId");
CREATE INDEX "IX_InboxEntries_State" ON "InboxEntries" ("State");

-- What was taken before this table was there.
INSERT INTO "InboxEntries" ("InboxPath", "Unit", "Kind", "Size", "State", "FirstSeenAt", "ChangedAt", "Told", "SubmissionId")
SELECT "InboxPath", "Unit", 'File', "Size", 'Taken', "ReceivedAt", "ReceivedAt", 1, "Id" FROM "Submissions" ORDER BY "Id";

CREATE TABLE "Nodes" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_Nodes" PRIMARY KEY,
    "Instance" TEXT NOT NULL,
    "StartedAt" TEXT NOT NULL,
    "SeenAt" TEXT NOT NULL
);

ALTER TABLE "Submissions" ADD COLUMN "ContainerId" INTEGER NULL
    CONSTRAINT "FK_Submissions_Submissions_ContainerId" REFERENCES "Submissions" ("Id") ON DELETE RESTRICT;
ALTER TABLE "Submissions" ADD COLUMN "GrownFromId" INTEGER NULL
    CONSTRAINT "FK_Submissions_Submissions_GrownFromId" REFERENCES "Submissions" ("Id") ON DELETE RESTRICT;
ALTER TABLE "Submissions" ADD COLUMN "WaitsFor" TEXT NULL;
ALTER TABLE "Submissions" ADD COLUMN "WaitCode" TEXT NULL;
UPDATE "Submissions" SET "WaitsFor" = 'soffice', "WaitCode" = 'tool-missing' WHERE "State" = 'Waiting';

CREATE INDEX "IX_Submissions_ContainerId" ON "Submissions" ("ContainerId");
CREATE INDEX "IX_Submissions_GrownFromId" ON "Submissions" ("GrownFromId");

ALTER TABLE "AcrossRuns" ADD COLUMN "LimitReason" TEXT NULL;
ALTER TABLE "AcrossRuns" ADD COLUMN "LimitReasonEn" TEXT NULL;
