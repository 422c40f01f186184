using KpiIngest.Records.Inbox;

namespace KpiIngest.Inbox;

/// <summary>What one look at the inbox met.</summary>
/// <param name="Files">The files of senders, in the order in which they were written.</param>
/// <param name="Others">Everything that is not taken, with the reason.</param>
/// <param name="ClaimFolders">Folders, relative to the inbox, that hold a folder of claims.</param>
public sealed record InboxLook(IReadOnlyList<InboxFile> Files, IReadOnlyList<EntrySighting> Others, IReadOnlyList<string> ClaimFolders);
