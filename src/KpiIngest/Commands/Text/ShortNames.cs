namespace KpiIngest.Commands.Text;

/// <summary>Names cut for a list in which they can still be told apart: in the middle, since folders and endings differ there least; whole
/// where two would look alike.</summary>
internal static class ShortNames
{
    /// <param name="columns">Of the terminal, that a name may take.</param>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<string> names, int columns)
    {
        List<string> all = names.Distinct(StringComparer.Ordinal).ToList();
        HashSet<string> alike = all.GroupBy(n => DisplayWidth.CutMiddle(DisplayWidth.OneLine(n), columns), StringComparer.Ordinal)
            .Where(g => g.Skip(1).Any())
            .SelectMany(g => g)
            .ToHashSet(StringComparer.Ordinal);
        return all.ToDictionary(
            n => n,
            n => alike.Contains(n) ? DisplayWidth.OneLine(n) : DisplayWidth.CutMiddle(DisplayWidth.OneLine(n), columns),
            StringComparer.Ordinal
        );
    }
}
