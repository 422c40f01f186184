using KpiIngest.Records.Inbox;

namespace KpiIngest.Records.Uploads;

/// <summary>A file that somebody sent by the page, as it was written to the inbox.</summary>
/// <param name="Id">Unique to this file: one that had to be given another name at the last moment is recorded twice, and the latter
/// holds.</param>
/// <param name="Batch">What was sent together; of <see cref="UploadLedger.BatchLength"/> hexadecimal digits.</param>
/// <param name="Name">As the sender's machine calls it, cleaned.</param>
/// <param name="InboxPath">Where it was put, relative to the inbox.</param>
/// <param name="Size">Bytes.</param>
public sealed record Upload(string Id, string Batch, string Name, string Unit, string InboxPath, string Sha256, long Size);

/// <summary>What became of an uploaded file.</summary>
/// <param name="At">When it was written to the inbox, UTC.</param>
/// <param name="Actor">Name of the account.</param>
/// <param name="SubmissionId">What it was recorded as; null where it was not taken yet.</param>
/// <param name="Standing">How it stands in the inbox; null where it was taken, or was not seen there yet, or is gone.</param>
public sealed record UploadStanding(Upload Upload, DateTimeOffset At, string Actor, long? SubmissionId, InboxEntry? Standing);
