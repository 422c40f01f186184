namespace KpiIngest.Documents;

/// <summary>So many digits of a text, and the box of the figure that they are a part of.</summary>
public sealed record DigitBox(int Digits, Box Box);

/// <param name="Page">From 1.</param>
public sealed record PlacedDigits(int Page, DigitBox Digits);

/// <summary>
/// Where the digits of a text stand on their pages, in the order of the text. What cleans, cuts and joins text leaves its digits as they
/// are and in their order, so the number of the digits before a figure finds its boxes. Formats without pages have none.
/// </summary>
public sealed class DigitPlaces
{
    private readonly Piece[] pieces;
    private readonly int first;

    private DigitPlaces(Piece[] pieces, int first, int count) => (this.pieces, this.first, Count) = (pieces, first, count);

    public static DigitPlaces None { get; } = new([], 0, 0);

    /// <summary>Digits of the text; 0 where nothing is known of them.</summary>
    public int Count { get; }

    /// <param name="boxes">In the order of the text, with their pages from 1.</param>
    public static DigitPlaces Of(IReadOnlyList<PlacedDigits> boxes)
    {
        ArgumentNullException.ThrowIfNull(boxes);
        if (boxes.Count == 0)
            return None;
        (Piece[] pieces, int end) = (new Piece[boxes.Count], 0);
        for (int i = 0; i < pieces.Length; i++)
            pieces[i] = new Piece(end += boxes[i].Digits.Digits, boxes[i].Page, boxes[i].Digits.Box);
        return end == 0 ? None : new DigitPlaces(pieces, 0, end);
    }

    /// <summary>Those of texts that are read one after another. Where nothing is known of a text that holds digits, nothing is known of
    /// them all.</summary>
    public static DigitPlaces Joined(IReadOnlyList<Paragraph> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (texts.All(t => t.Digits.Count == 0) || texts.Any(t => t.Digits.Count != FigureRuns.DigitsIn(t.Text)))
            return None;
        if (texts.Count(t => t.Digits.Count > 0) == 1)
            return texts.First(t => t.Digits.Count > 0).Digits;
        return Of([.. texts.SelectMany(t => t.Digits.Boxes())]);
    }

    /// <summary>The digits from one on, and no more than so many; none where there are not so many.</summary>
    public DigitPlaces Slice(int from, int count) =>
        count <= 0 || from < 0 || from + count > Count ? None
        : from == 0 && count == Count ? this
        : new DigitPlaces(pieces, first + from, count);

    public DigitPlaces Last(int count) => Slice(Count - count, count);

    public DigitPlaces From(int from) => Slice(from, Count - from);

    /// <summary>What the figures that these digits are a part of cover: one box a page, in the order of the text.</summary>
    public IReadOnlyList<PageBox> Extent()
    {
        if (Count == 0)
            return [];
        List<PageBox> extent = new(1);
        foreach (Piece piece in Touched())
        {
            int known = extent.FindIndex(e => e.Page == piece.Page);
            if (known < 0)
                extent.Add(new PageBox(piece.Page, piece.Box));
            else
                extent[known] = new PageBox(piece.Page, Union(extent[known].Box, piece.Box));
        }

        return extent;
    }

    private IEnumerable<Piece> Touched()
    {
        if (Count == 0)
            yield break;
        int at = 0;
        while (pieces[at].End <= first)
            at++;
        for (int start = at == 0 ? 0 : pieces[at - 1].End; at < pieces.Length && start < first + Count; start = pieces[at++].End)
            yield return pieces[at];
    }

    private IEnumerable<PlacedDigits> Boxes()
    {
        int from = first;
        foreach (Piece piece in Touched())
        {
            int end = Math.Min(piece.End, first + Count);
            yield return new PlacedDigits(piece.Page, new DigitBox(end - from, piece.Box));
            from = end;
        }
    }

    private static Box Union(Box a, Box b) =>
        new(Math.Min(a.Left, b.Left), Math.Min(a.Top, b.Top), Math.Max(a.Right, b.Right), Math.Max(a.Bottom, b.Bottom));

    /// <param name="End">Digits of the text up to its last one.</param>
    private readonly record struct Piece(int End, int Page, Box Box);
}
