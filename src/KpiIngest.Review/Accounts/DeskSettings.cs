using System.Net;
using KpiIngest.Records.Accounts;

namespace KpiIngest.Review.Accounts;

/// <summary>How the pages are reached and who may enter.</summary>
public sealed record DeskSettings
{
    /// <summary>Of the keys that seal cookies and forms; for the service alone. Services that share their records share it. Null in tests:
    /// nobody stays signed in over a restart.</summary>
    public string? Keys { get; init; }

    /// <summary>The pages are asked for over HTTPS, here or at a proxy; nothing but the health check is answered otherwise.</summary>
    public bool Secure { get; init; }

    /// <summary>Proxies whose word on who asks, and how, is believed.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>Whoever asks is the demo's reviewer. On this machine alone.</summary>
    public bool Demo { get; init; }

    /// <summary>Two people key a scan independently.</summary>
    public bool KeyedTwice { get; init; }

    /// <summary>Fewer in tests alone.</summary>
    public int HashRounds { get; init; } = AccountServices.HashRounds;

    /// <summary>A cookie that bears this prefix is taken from a secure origin alone, and from no neighbour of it.</summary>
    public string Cookie(string name) => Secure ? "__Host-" + name : name;
}
