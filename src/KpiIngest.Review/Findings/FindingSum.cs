using System.Globalization;
using System.Text.RegularExpressions;
using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Review.Evidence;

namespace KpiIngest.Review.Findings;

/// <summary>A piece of a computation as it is shown: a sign, or a figure with the place where it stands.</summary>
/// <param name="Place">Id of an <see cref="EvidencePlace"/>; null for what stands nowhere.</param>
/// <param name="Disputed">True for the figure that is held against the computation.</param>
public sealed record SumPiece(Bilingual Text, string? Place = null, bool Disputed = false);

/// <summary>The arithmetic of a finding, piece by piece: <c>0.5 × 3 = 1.5; stated 1.6000 (+0.1)</c>, each figure a link to its
/// cell.</summary>
public static partial class FindingSum
{
    private const string Stated = "; stated ";
    private const string Differs = " ≠ ";

    /// <returns>Empty where nothing is computed.</returns>
    public static IReadOnlyList<SumPiece> Of(DiscrepancyResult found, IReadOnlyList<EvidencePlace> places)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(places);
        if (found.Arithmetic is not { } arithmetic)
            return [];
        if (arithmetic.Split(Differs) is [var one, var other])
            return Compared(found, one, other, places);
        string[] sides = arithmetic.Split(Stated, 2);
        List<SumPiece> pieces =
        [
            .. found.Operation is { } operation && ResultOf(sides[0]) is { } result
                ? Computed(operation, found.Operands, places).Append(new SumPiece(Digits(result)))
                : [new SumPiece(Digits(sides[0]))],
        ];
        if (sides.Length < 2)
            return pieces;
        (string figure, string difference) = Parted(sides[1]);
        pieces.Add(new SumPiece(new Bilingual(" แต่ระบุ ", "; stated ")));
        pieces.Add(Disputed(figure, places));
        if (difference.Length > 0)
            pieces.Add(new SumPiece(Digits(" " + difference)));
        return pieces;
    }

    /// <summary>Where the figure stands that the disputed one is held against; null where it was computed.</summary>
    public static EvidencePlace? OtherOf(DiscrepancyResult found, IReadOnlyList<EvidencePlace> places)
    {
        ArgumentNullException.ThrowIfNull(found);
        int expected = found.Operands.Select(o => o.Role).ToList().FindIndex(r => r is OperandRole.Expected or OperandRole.Other);
        return expected < 0 ? null : places.FirstOrDefault(p => p.Operands.Contains(expected) && p.Role == PlaceRole.Operand);
    }

    /// <summary>Two figures that should be the same. Which of them is the stated one is said by the finding: rules of one report name it
    /// first, the register's agreed figure stands before the reported one.</summary>
    private static IReadOnlyList<SumPiece> Compared(DiscrepancyResult found, string one, string other, IReadOnlyList<EvidencePlace> places)
    {
        SumPiece sign = new(new Bilingual(Differs, Differs));
        string? against = OtherOf(found, places)?.Id;
        return IsStated(found, one) || !IsStated(found, other)
            ? [Disputed(one, places), sign, new SumPiece(Digits(other), against)]
            : [new SumPiece(Digits(one), against), sign, Disputed(other, places)];
    }

    private static bool IsStated(DiscrepancyResult found, string figure) =>
        string.Equals(found.Stated, figure, StringComparison.Ordinal)
        || (
            decimal.TryParse(found.Stated, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal stated)
            && decimal.TryParse(figure, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value)
            && stated == value
        );

    private static SumPiece Disputed(string figure, IReadOnlyList<EvidencePlace> places) =>
        new(Digits(figure), places.FirstOrDefault(p => p.Role == PlaceRole.Disputed)?.Id, Disputed: true);

    /// <summary>What follows the operation: <c> = 1.5</c>; null where the arithmetic has another shape.</summary>
    private static string? ResultOf(string computed)
    {
        int at = computed.LastIndexOfAny(['=', '≈']);
        return at > 0 && computed.IndexOf('≠', StringComparison.Ordinal) < 0 ? " " + computed[at..] : null;
    }

    private static IEnumerable<SumPiece> Computed(string operation, OperandList operands, IReadOnlyList<EvidencePlace> places)
    {
        int done = 0;
        foreach (Match match in Operand().Matches(operation))
        {
            int index = int.Parse(match.Groups["index"].Value, CultureInfo.InvariantCulture);
            if (match.Index > done)
                yield return new SumPiece(Digits(operation[done..match.Index]));
            if (index < operands.Count)
                yield return new SumPiece(
                    Digits(operands[index].Value ?? operands[index].Text ?? ""),
                    places.FirstOrDefault(p => p.Operands.Contains(index))?.Id
                );
            done = match.Index + match.Length;
        }

        if (done < operation.Length)
            yield return new SumPiece(Digits(operation[done..]));
    }

    private static (string Figure, string Difference) Parted(string text)
    {
        int space = text.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (text, "") : (text[..space], text[(space + 1)..]);
    }

    private static Bilingual Digits(string arabic) => Bilingual.Digits(arabic);

    [GeneratedRegex("#(?<index>[0-9]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Operand();
}
