namespace KpiIngest.Inbox;

/// <summary>The moments of taking a file between which a crash can fall.</summary>
public enum IntakeStep
{
    Claimed,
    Archived,
    Recorded,
    Removed,
}
