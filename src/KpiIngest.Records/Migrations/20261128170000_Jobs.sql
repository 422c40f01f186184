-- Every run of a job; what commands and people ask of the service; how far the recurring jobs have come; how often a submission was tried in vain.

CREATE TABLE "JobRuns" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_JobRuns" PRIMARY KEY AUTOINCREMENT,
    "Job" TEXT NOT NULL,
    "SubmissionId" INTEGER NULL,
    "Node" TEXT NOT NULL,
    "Instance" TEXT NOT NULL,
    "Attempt" INTEGER NOT NULL,
    "StartedAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    "OpenKey" TEXT NULL,
    "Outcome" TEXT NULL,
    "Reason" TEXT NULL,
    "ReasonEn" TEXT NULL,
    CONSTRAINT "FK_JobRuns_Submissions_SubmissionId" FOREIGN KEY ("SubmissionId") REFERENCES "Submissions" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_JobRuns_OpenKey" ON "JobRuns" ("OpenKey");
CREATE INDEX "IX_JobRuns_Job_StartedAt" ON "JobRuns" ("Job", "StartedAt");
CREATE INDEX "IX_JobRuns_SubmissionId" ON "JobRuns" ("SubmissionId");

CREATE TABLE "JobWishes" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_JobWishes" PRIMARY KEY AUTOINCREMENT,
    "Kind" TEXT NOT NULL,
    "SubmissionId" INTEGER NULL,
    "Detail" TEXT NULL,
    "AskedBy" TEXT NOT NULL,
    "AskedAt" TEXT NOT NULL,
    "TakenAt" TEXT NULL,
    CONSTRAINT "FK_JobWishes_Submissions_SubmissionId" FOREIGN KEY ("SubmissionId") REFERENCES "Submissions" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_JobWishes_TakenAt" ON "JobWishes" ("TakenAt");
CREATE INDEX "IX_JobWishes_SubmissionId" ON "JobWishes" ("SubmissionId");

CREATE TABLE "RecurringMarks" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_RecurringMarks" PRIMARY KEY,
    "DueAt" TEXT NOT NULL
);

ALTER TABLE "Submissions" ADD COLUMN "FailedAttempts" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Submissions" ADD COLUMN "RetryAt" TEXT NULL;
ALTER TABLE "Submissions" ADD COLUMN "FailureReason" TEXT NULL;
ALTER TABLE "Submissions" ADD COLUMN "FailureReasonEn" TEXT NULL;

CREATE INDEX "IX_Submissions_RetryAt" ON "Submissions" ("RetryAt");
