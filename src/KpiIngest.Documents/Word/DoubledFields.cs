using System.Text;
using KpiIngest.Documents.Word.Bindings;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>
/// A content control that LibreOffice saved as .doc: before each run of its text, and twice behind the last, stands a form field with the
/// whole text (<c>๕</c> becomes field ๕, ๕, field ๕, field ๕). The fields are taken out where they repeat exactly what stands between them;
/// where they repeat it in another way, what the author saw is not certain.
/// </summary>
internal static class DoubledFields
{
    /// <summary>Fields around a control of one run.</summary>
    private const int LeastFields = 3;

    /// <param name="part">The root of a part that was converted; its paragraphs are changed in place.</param>
    public static void Apply(Markup part)
    {
        if (part.Descendant("w:textInput") is not null)
            Visit(part);
    }

    private static void Visit(Markup element)
    {
        foreach (Markup child in element.Children)
            Visit(child);
        if (element.Name == "w:p")
            TakeOut(element);
        else if (element.Name == "w:tc")
            Doubt(element);
    }

    private static void TakeOut(Markup paragraph)
    {
        List<FieldPiece> pieces = FieldPiece.Of(paragraph);
        HashSet<Markup> gone = new(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].IsField && End(pieces, i) is { } end)
            {
                for (; i < end; i++)
                {
                    if (pieces[i].IsField)
                        gone.UnionWith(pieces[i].Runs);
                }
            }
        }

        if (gone.Count > 0)
            paragraph.Rewrite(run => gone.Contains(run) ? null : run);
    }

    /// <returns>The index behind the last field of a doubled control that begins there; null where none does.</returns>
    private static int? End(List<FieldPiece> pieces, int begin)
    {
        string whole = pieces[begin].Text;
        StringBuilder between = new();
        int fields = 0;
        int at = begin;
        for (; at < pieces.Count; at++)
        {
            if (pieces[at].IsField && pieces[at].Text != whole)
                break;
            if (pieces[at].IsField)
                fields++;
            else if (between.Length < whole.Length)
                between.Append(pieces[at].Text);
            else
                break;
        }

        return whole.Length > 0 && fields >= LeastFields && between.ToString() == whole ? at : null;
    }

    /// <summary>A cell whose text is that of its form field several times over.</summary>
    private static void Doubt(Markup cell)
    {
        List<FieldPiece> pieces = Paragraphs(cell).SelectMany(FieldPiece.Of).ToList();
        FieldPiece? field = pieces.Find(p => p.IsField && p.Text.Trim().Length > 0);
        if (field is null)
            return;
        string text = string.Concat(pieces.Select(p => p.Text)).Replace(" ", "", StringComparison.Ordinal);
        string unit = field.Text.Replace(" ", "", StringComparison.Ordinal);
        if (text.Length > unit.Length && text.Replace(unit, "", StringComparison.Ordinal).Length == 0)
            ControlText.Doubt(cell, text);
    }

    private static IEnumerable<Markup> Paragraphs(Markup cell)
    {
        foreach (Markup child in cell.Children)
        {
            if (child.Name == "w:p")
                yield return child;
        }
    }
}

/// <summary>A run of text, or a form field for text with all its runs.</summary>
internal sealed record FieldPiece(bool IsField, string Text, IReadOnlyList<Markup> Runs)
{
    /// <summary>The pieces of a paragraph in order; runs that show nothing are none.</summary>
    public static List<FieldPiece> Of(Markup paragraph)
    {
        List<FieldPiece> pieces = new();
        List<Markup>? open = null;
        foreach (Markup run in paragraph.Children)
        {
            if (run.Name != "w:r")
                continue;
            string? mark = run.Child("w:fldChar")?["w:fldCharType"];
            if (mark == "begin")
                open = [];
            if (open is null)
            {
                string text = ControlText.Of(run);
                if (text.Length > 0)
                    pieces.Add(new FieldPiece(false, text, [run]));
                continue;
            }

            open.Add(run);
            if (mark != "end")
                continue;
            bool isText = open[0].Child("w:fldChar")?.Child("w:ffData")?.Child("w:textInput") is not null;
            if (isText)
                pieces.Add(new FieldPiece(true, string.Concat(open.Select(ControlText.Of)), open));
            open = null;
        }

        return pieces;
    }
}
