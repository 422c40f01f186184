using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Pages;

/// <summary>Counts the members of automatic lists where nothing else does.</summary>
internal sealed class ListNumbers
{
    private readonly Dictionary<int, int> counts = [];

    /// <summary>What stands before the next member of this list.</summary>
    public string Next(AutoList list)
    {
        if (list.Form == ListForm.Bullet)
            return "•";
        int number = counts[list.Id] = counts.GetValueOrDefault(list.Id) + 1;
        return list.Form == ListForm.Thai ? Numerals.Thai(number) + "." : $"{number}.";
    }
}
