using System.Collections.Concurrent;
using System.Net;
using KpiIngest.Review.Accounts;

namespace KpiIngest.Review.Api.Access;

/// <summary>Slows down who tries tokens, as the sign-in slows who tries passwords, by counters of its own. A token that this service has
/// met is let in whatever others try from the same address: a forgotten program with an old token
/// must not keep the others of its machine out.</summary>
internal sealed class TokenGuard(TimeProvider time)
{
    /// <summary>Beyond it all are forgotten, and are met again.</summary>
    private const int MostKnown = 10_000;

    private readonly SignInGuard guard = new(time);
    private readonly ConcurrentDictionary<string, bool> met = new(StringComparer.Ordinal);

    /// <returns>How long to wait before it is looked up; zero where it may be.</returns>
    public TimeSpan WaitOf(string digest, IPAddress? address) =>
        met.ContainsKey(digest) ? TimeSpan.Zero : guard.WaitOf(NameOf(digest), address);

    public void Wrong(string digest, IPAddress? address) => guard.Try(NameOf(digest), address, null);

    public void Known(string digest)
    {
        if (met.Count >= MostKnown)
            met.Clear();
        met[digest] = true;
    }

    /// <summary>No account has such a name.</summary>
    private static string NameOf(string digest) => "token " + digest;
}
