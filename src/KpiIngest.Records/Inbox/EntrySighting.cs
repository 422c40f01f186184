namespace KpiIngest.Records.Inbox;

/// <summary>An entry as a look at the inbox met it.</summary>
/// <param name="InboxPath">As in <see cref="InboxEntry.InboxPath"/>.</param>
/// <param name="Size">Bytes; null where it has none.</param>
/// <param name="State"><see cref="EntryState.Seen"/>, <see cref="EntryState.Left"/> or <see cref="EntryState.Refused"/>.</param>
/// <param name="Why">Null where nothing is to be said.</param>
public sealed record EntrySighting(string InboxPath, string Unit, EntryKind Kind, long? Size, EntryState State, EntryReason? Why);

/// <summary>Why an entry stands where it stands: for programs, in Thai, in English.</summary>
public sealed record EntryReason(string Code, string Thai, string English);
