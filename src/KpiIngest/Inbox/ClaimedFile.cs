namespace KpiIngest.Inbox;

/// <summary>A file that was moved out of its sender's reach: it lies under <c>HOME/.kpi-taking/NODE/TICKET/PATH</c>.</summary>
/// <param name="Home">The folder of the inbox that holds the claims; empty for the inbox itself.</param>
/// <param name="Ticket">Unique to this claim, and recorded with the submission: so a file that is recorded already is told from the same
/// bytes dropped once more, whatever the moment of a crash and whatever times and names the files bear.</param>
/// <param name="PathInHome">Where it lay, relative to the home, with <c>/</c>.</param>
public sealed record ClaimedFile(string Home, string Ticket, string PathInHome)
{
    /// <summary>Where it lay, relative to the inbox.</summary>
    public string InboxPath => Home.Length == 0 ? PathInHome : Home + "/" + PathInHome;

    public string Name => PathInHome[(PathInHome.LastIndexOf('/') + 1)..];

    /// <summary>Folders below the ticket.</summary>
    public IReadOnlyList<string> Folders => PathInHome.Split('/')[..^1];
}
