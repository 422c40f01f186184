using KpiIngest.Fixtures.Sets;

namespace KpiIngest.Fixtures.Difficulties;

internal static class EmbeddedObjects
{
    public static IEnumerable<Fixture> All() => [];
}
