namespace KpiIngest.Commands;

/// <summary>Who sits at this machine, as the audit trail names what a command does.</summary>
internal static class CommandActor
{
    public static string Name => "command:" + Environment.UserName;
}
