using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>
/// What a viewer shows of a page, and how the page's own coordinates become points from the upper left corner of that: CropBox within
/// MediaBox, both perhaps inherited, /Rotate and /UserUnit. PdfPig passes over an inherited CropBox, a UserUnit and a page of no size.
/// </summary>
/// <param name="Width">Of what is shown, turned, in points.</param>
/// <param name="ToPage">From user space to points of the page, y downwards.</param>
internal sealed record PageBoxes(double Width, double Height, Matrix ToPage)
{
    /// <summary>Levels of the page tree that a value is inherited over.</summary>
    private const int DeepestTree = 64;

    private static readonly Box Letter = new(0, 0, 612, 792);

    public static PageBoxes Of(DictionaryToken page, IPdfTokenScanner scanner)
    {
        Box media = Sized(Rectangle(Inherited(page, NameToken.MediaBox, scanner), scanner)) ?? Letter;
        Box? crop = Sized(Rectangle(Inherited(page, NameToken.CropBox, scanner), scanner));
        Box shown = crop is { } c && Sized(Boxes.Intersect(c, media)) is { } both ? both : media;
        int turns = Inherited(page, NameToken.Rotate, scanner) is NumericToken rotate
            ? (((int)Math.Round(rotate.Double / 90) % 4) + 4) % 4
            : 0;
        double unit =
            page.TryGet(NameToken.UserUnit, out IToken? token) && Resolve(token, scanner) is NumericToken { Double: > 0 } number
                ? number.Double
                : 1;
        return Of(shown, turns, unit);
    }

    /// <param name="shown">In user space, y upwards: <see cref="Box.Top"/> is the lower edge.</param>
    /// <param name="turns">Quarter turns to the right.</param>
    private static PageBoxes Of(Box shown, int turns, double unit)
    {
        (double width, double height) = (unit * Boxes.Width(shown), unit * Boxes.Height(shown));
        Matrix upright = new(unit, 0, 0, -unit, -unit * shown.Left, unit * shown.Bottom);
        return turns switch
        {
            1 => new PageBoxes(height, width, new Matrix(0, 1, -1, 0, height, 0).Then(upright)),
            2 => new PageBoxes(width, height, new Matrix(-1, 0, 0, -1, width, height).Then(upright)),
            3 => new PageBoxes(height, width, new Matrix(0, -1, 1, 0, 0, width).Then(upright)),
            _ => new PageBoxes(width, height, upright),
        };
    }

    private static Box? Sized(Box? box) =>
        box is { } b && Boxes.Width(b) >= PdfPigTolerances.SmallestSide && Boxes.Height(b) >= PdfPigTolerances.SmallestSide ? b : null;

    /// <summary>Programs write more numbers than the four; these do not count.</summary>
    private static Box? Rectangle(IToken? token, IPdfTokenScanner scanner) =>
        token is ArrayToken { Length: >= 4 } array ? Tokens.Rectangle(new ArrayToken([.. array.Data.Take(4)]), scanner) : null;

    /// <summary>A value of the page or of the nearest node of the page tree above it; null where none has it.</summary>
    public static IToken? Inherited(DictionaryToken page, NameToken name, IPdfTokenScanner scanner)
    {
        DictionaryToken node = page;
        for (int level = 0; level < DeepestTree; level++)
        {
            if (node.TryGet(name, out IToken? value) && Resolve(value, scanner) is { } found and not NullToken)
                return found;
            if (!node.TryGet(NameToken.Parent, out IToken? parent) || Resolve(parent, scanner) is not DictionaryToken above)
                return null;
            node = above;
        }

        return null;
    }

    private static IToken? Resolve(IToken token, IPdfTokenScanner scanner) => Tokens.Resolve(token, scanner);
}
