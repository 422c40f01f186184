using System.Net;
using System.Net.Sockets;

namespace KpiIngest.Review.Accounts;

/// <summary>Slows down who tries passwords, without telling which names there are (a name that is not there is counted like any other) and
/// without letting one keep another out for long: what is slowed is the name from this address, this address, and, for seconds only, the
/// name from everywhere. A browser that was signed in to the name before is counted by itself alone.</summary>
public sealed class SignInGuard(TimeProvider time)
{
    /// <summary>From one address to one name.</summary>
    private static readonly Slowing OfPair = new(5, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(5));

    /// <summary>From one address, to whatever names.</summary>
    private static readonly Slowing OfAddress = new(30, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

    /// <summary>To one name, from whatever addresses: its owner is kept waiting by this.</summary>
    private static readonly Slowing OfName = new(20, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));

    /// <summary>Altogether: spraying from many addresses to many names.</summary>
    private static readonly Slowing OfAll = new(200, TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(1));

    /// <summary>Without a wrong password for so long, what was before is forgotten.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(15);

    /// <summary>Counters kept; beyond it the longest unused are dropped.</summary>
    private const int MostCounters = 50_000;

    private const int PrefixBytesOfV6 = 8;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Counter> counters = new(StringComparer.Ordinal);

    /// <summary>Asks whether a password may be tried now; where it may, it counts as wrong until <see cref="Right"/> says otherwise, so
    /// that tries at the same moment are counted as well.</summary>
    /// <param name="device">Of a browser that was signed in to this name before; null for another.</param>
    /// <returns>How long to wait first; zero where it may be tried.</returns>
    public TimeSpan Try(string name, IPAddress? address, string? device)
    {
        DateTimeOffset now = time.GetUtcNow();
        lock (gate)
        {
            IReadOnlyList<(string Key, Slowing Slowing)> counted = Counted(name, address, device);
            TimeSpan wait = counted.Max(c => WaitOf(c.Key, c.Slowing, now));
            if (wait > TimeSpan.Zero)
                return wait;
            foreach ((string key, _) in counted)
                counters[key] = new Counter(FailuresOf(key, now) + 1, now);
            if (counters.Count > MostCounters)
                Drop(now);
            return TimeSpan.Zero;
        }
    }

    /// <summary>How long to wait before a try; nothing is counted.</summary>
    /// <inheritdoc cref="Try" path="/param"/>
    public TimeSpan WaitOf(string name, IPAddress? address)
    {
        DateTimeOffset now = time.GetUtcNow();
        lock (gate)
            return Counted(name, address, null).Max(c => WaitOf(c.Key, c.Slowing, now));
    }

    /// <summary>The password was right: the owner's own slips are forgotten, and what others tried is not.</summary>
    public void Right(string name, IPAddress? address, string? device)
    {
        DateTimeOffset now = time.GetUtcNow();
        lock (gate)
        {
            IReadOnlyList<(string Key, Slowing Slowing)> counted = Counted(name, address, device);
            counters.Remove(counted[0].Key);
            foreach ((string key, _) in counted.Skip(1))
                counters[key] = new Counter(Math.Max(0, FailuresOf(key, now) - 1), now);
        }
    }

    private TimeSpan WaitOf(string key, Slowing slowing, DateTimeOffset now) =>
        counters.TryGetValue(key, out Counter counter) && counter.Last + slowing.After(FailuresOf(key, now)) - now is { Ticks: > 0 } left
            ? left
            : TimeSpan.Zero;

    private int FailuresOf(string key, DateTimeOffset now) =>
        counters.TryGetValue(key, out Counter counter) && now - counter.Last < Forgotten ? counter.Failures : 0;

    private static IReadOnlyList<(string Key, Slowing Slowing)> Counted(string name, IPAddress? address, string? device)
    {
        string who = name.ToUpperInvariant();
        if (device is not null)
            return [($"device {device}", OfPair)];
        string from = Network(address);
        return [($"pair {from} {who}", OfPair), ($"address {from}", OfAddress), ($"name {who}", OfName), ("all", OfAll)];
    }

    /// <summary>One customer of a provider has 2^64 addresses of IPv6.</summary>
    private static string Network(IPAddress? address)
    {
        if (address is null)
            return "-";
        IPAddress plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(plain.GetAddressBytes().AsSpan(0, PrefixBytesOfV6))
            : plain.ToString();
    }

    private void Drop(DateTimeOffset now)
    {
        foreach (string key in counters.Where(c => now - c.Value.Last >= Forgotten).Select(c => c.Key).ToList())
            counters.Remove(key);
        if (counters.Count <= MostCounters)
            return;
        foreach (string key in counters.OrderBy(c => c.Value.Last).Take(MostCounters / 2).Select(c => c.Key).ToList())
            counters.Remove(key);
    }

    private readonly record struct Counter(int Failures, DateTimeOffset Last);

    /// <param name="Free">Wrong passwords that cost no time.</param>
    /// <param name="First">Waited after the next one; twice as long after each further one.</param>
    private readonly record struct Slowing(int Free, TimeSpan First, TimeSpan Longest)
    {
        private const int MostDoublings = 20;

        public TimeSpan After(int failures)
        {
            if (failures < Free)
                return TimeSpan.Zero;
            TimeSpan wait = First * (1L << Math.Min(failures - Free, MostDoublings));
            return wait < Longest ? wait : Longest;
        }
    }
}
