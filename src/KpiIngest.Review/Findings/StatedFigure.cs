using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Findings;

/// <summary>Finds the disputed figure in the sentence that tells of it.</summary>
public static class StatedFigure
{
    private static readonly string[] Before = ["แต่ระบุ ", "ระบุ ", "stated ", "states "];

    /// <param name="stated">Arabic digits; null where no figure is disputed.</param>
    /// <returns>The sentence in three parts; the whole in the first where the figure is not in it.</returns>
    public static (string Before, string Figure, string After) In(string message, string? stated)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (string.IsNullOrEmpty(stated)) return (message, "", "");
        Bilingual digits = Bilingual.Digits(stated);
        foreach (string word in Before)
        {
            foreach (string figure in new[] { digits.Thai, digits.English })
            {
                int at = message.IndexOf(word + figure, StringComparison.Ordinal);
                if (at < 0) continue;
                int start = at + word.Length;
                int end = start + figure.Length;
                if (end < message.Length && (char.IsDigit(message[end]) || (message[end] == '.' && end + 1 < message.Length && char.IsDigit(message[end + 1])))) continue;
                return (message[..start], figure, message[end..]);
            }
        }

        return (message, "", "");
    }
}
