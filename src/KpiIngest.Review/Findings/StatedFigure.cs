using KpiIngest.Checking.Language;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Review.Findings;

/// <summary>Finds the disputed figure in the sentence that tells of it.</summary>
public static class StatedFigure
{
    private const string Colon = ": ";

    private static readonly string[] Before = ["แต่ระบุ ", "ระบุ ", "stated ", "states "];

    /// <summary>The sentence before its computation, and the computation: <c>item 2, weighted score is wrong</c> and
    /// <c>0.5 × 3 = 1.5; stated 2.0000</c>.</summary>
    /// <param name="arithmetic">Arabic digits; null where nothing is computed.</param>
    /// <returns>The whole sentence and nothing where the computation does not stand at its end.</returns>
    public static (string Said, string Sum) Parted(string message, string? arithmetic)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (arithmetic?.Split(' ')[0] is not { Length: > 0 } first)
            return (message, "");
        int at = ThaiDigits.ToArabic(message).IndexOf(Colon + first, StringComparison.Ordinal);
        return at < 0 ? (message, "") : (message[..at], message[(at + Colon.Length)..]);
    }

    /// <param name="stated">Arabic digits; null where no figure is disputed.</param>
    /// <returns>The sentence in three parts; the whole in the first where the figure is not in it.</returns>
    public static (string Before, string Figure, string After) In(string message, string? stated)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (string.IsNullOrEmpty(stated))
            return (message, "", "");
        Bilingual digits = Bilingual.Digits(stated);
        foreach (string word in Before)
        {
            foreach (string figure in new[] { digits.Thai, digits.English })
            {
                int at = message.IndexOf(word + figure, StringComparison.Ordinal);
                if (at < 0)
                    continue;
                int start = at + word.Length;
                int end = start + figure.Length;
                if (
                    end < message.Length
                    && (char.IsDigit(message[end]) || (message[end] == '.' && end + 1 < message.Length && char.IsDigit(message[end + 1])))
                )
                    continue;
                return (message[..start], figure, message[end..]);
            }
        }

        return (message, "", "");
    }
}
