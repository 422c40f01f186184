using KpiIngest.Fixtures.Difficulties;

namespace KpiIngest.Fixtures.Sets;

/// <summary>All fixtures, in the order of the README.</summary>
public static class FixtureSet
{
    public static IReadOnlyList<Fixture> All() =>
        [
            .. FaultsInA.All(),
            .. ConsequencesInA.All(),
            .. FaultsInB.All(),
            .. NearMisses.All(),
            .. ScoreResults.All(),
            .. ColumnLayouts.All(),
            .. FrameLayouts.All(),
            .. VariationsOfB.All(),
            .. ConventionLayouts.All(),
            .. WholeReports.All(),
            .. TableForms.All(),
            .. NoReports.All(),
            .. DifficultySet.All(),
        ];

    /// <summary>Folders of several documents.</summary>
    public static IReadOnlyList<FolderFixture> Folders() => [.. FolderVersions.All(), .. FolderRounds.All(), .. FolderRollups.All()];
}
