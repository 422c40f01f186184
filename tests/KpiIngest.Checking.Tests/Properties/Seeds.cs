using FsCheck;
using FsCheck.Fluent;

namespace KpiIngest.Checking.Tests.Properties;

/// <summary>Runs a property over seeds of random tables.</summary>
internal static class Seeds
{
    /// <summary>Each property runs for this many tables.</summary>
    private const int Cases = 100_000;

    public static void ForAll(Func<int, bool> property) => ForAll(Cases, property);

    public static void ForAll(int cases, Func<int, bool> property) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(cases), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), property));
}
