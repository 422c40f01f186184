using KpiIngest.Fixtures.Sets;

namespace KpiIngest.Fixtures.Difficulties;

/// <summary>The set <c>word</c>: one fixture a difficulty of Word.</summary>
internal static class DifficultySet
{
    public static IEnumerable<Fixture> All() =>
        [
            .. AutomaticNumbers.All(),
            .. TickBoxes.All(),
            .. TextBoxes.All(),
            .. Revisions.All(),
            .. HiddenFigures.All(),
            .. ContentControls.All(),
            .. FieldsAndNotes.All(),
            .. TableShapes.All(),
            .. Characters.All(),
            .. EmbeddedObjects.All(),
            .. Packages.All(),
            .. ThaiDamage.All(),
        ];
}
