using System.Text;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Records.Findings;

/// <summary>Texts of reports as they take part in identities, digests and text search.</summary>
public static class FindingText
{
    /// <summary>Arabic digits and no white space: how a reader parts words is no part of what a thing is.</summary>
    public static string Squeezed(string text) => Without(ThaiDigits.ToArabic(ThaiText.Clean(text)), char.IsWhiteSpace);

    /// <summary>For text search: ํา is ำ, tone marks and other signs above are left out, ๐-๙ are 0-9, letters are small, white space is one
    /// space.</summary>
    public static string Folded(string text) =>
        Without(ThaiDigits.ToArabic(ThaiText.Alike(text)), c => c is >= '็' and <= '๎' and not 'ํ').ToLowerInvariant();

    /// <summary>The same of a text as it can be stored (<see cref="StorableText"/>).</summary>
    internal static string Stored(string text) => Folded(StorableText.Of(text));

    /// <summary>What a card of a unit is found by, and what of it is indexed: as of <see cref="FindingCard"/>.</summary>
    /// <param name="texts">Null and empty ones are left out.</param>
    public static (string Text, string Parts) OfCard(string unit, IEnumerable<string?> texts)
    {
        ArgumentNullException.ThrowIfNull(unit);
        string name = Stored(unit);
        List<string> lines = [.. texts.Prepend(unit).OfType<string>().Select(Stored).Where(t => t.Length > 0)];
        return (string.Join('\n', lines), string.Join('\n', lines.SelectMany(l => ThreeLetters.RunsWithout(l, name))));
    }

    private static string Without(string text, Predicate<char> leftOut)
    {
        StringBuilder kept = new(text.Length);
        foreach (char c in text)
            if (!leftOut(c))
                kept.Append(c);
        return kept.ToString();
    }
}
