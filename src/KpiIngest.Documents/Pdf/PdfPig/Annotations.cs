using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;
using UglyToad.PdfPig.Tokens;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>Draws the annotations of a page over it as a viewer does: each by its appearance, or where it has none, by what it says of
/// itself.</summary>
internal sealed class Annotations(ContentProcessor processor, PageServices services, PageNotes notes)
{
    private const int HiddenFlag = 2;
    private const int NoViewFlag = 32;

    /// <summary>Annotations of one page beyond which the rest is passed over, with a note.</summary>
    private const int Most = 20_000;

    public void Draw(DictionaryToken page)
    {
        UglyToad.PdfPig.Tokenization.Scanner.IPdfTokenScanner scanner = services.Scanner;
        if (page.Get<ArrayToken>("Annots", scanner) is not { } annotations)
            return;
        if (annotations.Length > Most)
            notes.Lost("Annots");
        foreach (IToken token in annotations.Data.Take(Most))
        {
            // One that was taken away leaves an empty place.
            if (Tokens.Resolve(token, scanner) is not { } found)
                continue;
            try
            {
                if (found is not DictionaryToken annotation)
                    notes.Lost("Annot");
                else if (IsShown(annotation))
                    DrawOne(annotation);
            }
            catch (Exception e) when (Tokens.IsDamage(e))
            {
                notes.Lost("Annot");
            }
        }
    }

    private bool IsShown(DictionaryToken annotation)
    {
        int flags = (int)(annotation.Number("F", services.Scanner) ?? 0);
        return (flags & (HiddenFlag | NoViewFlag)) == 0
            && annotation.Get<NameToken>("Subtype", services.Scanner)?.Data is not ("Popup" or "Link")
            && !(annotation.Data.TryGetValue("OC", out IToken? layer) && services.Context.Layers.IsHidden(layer, services.Scanner));
    }

    private void DrawOne(DictionaryToken annotation)
    {
        if (annotation.Rectangle("Rect", services.Scanner) is not { } place)
        {
            notes.Lost("Annot");
            return;
        }

        int start = processor.Count;
        if (Appearance(annotation) is { } form)
            processor.DrawForm(form, Placed(form, place));
        else
            MarkupDrawing.Draw(annotation, place, processor, services.Scanner);
        if (annotation.Get<NameToken>("Subtype", services.Scanner)?.Data == "Widget")
            new FieldValue(processor, services, notes).Compare(annotation, place, start);
    }

    /// <summary>The stream that draws the annotation as it is now.</summary>
    private StreamToken? Appearance(DictionaryToken annotation)
    {
        if (
            annotation.Get<DictionaryToken>("AP", services.Scanner) is not { } appearances
            || !appearances.Data.TryGetValue("N", out IToken? normal)
        )
            return null;
        return Tokens.Resolve(normal, services.Scanner) switch
        {
            StreamToken stream => stream,
            DictionaryToken states when annotation.Get<NameToken>("AS", services.Scanner) is { } state => states.Get<StreamToken>(
                state.Data,
                services.Scanner
            ),
            _ => null,
        };
    }

    /// <summary>From where the form draws itself to the rectangle of the annotation: its box, transformed by its own matrix, is stretched
    /// to it.</summary>
    private Matrix Placed(StreamToken form, Box place)
    {
        DictionaryToken dictionary = form.StreamDictionary;
        Matrix m = dictionary.Numbers("Matrix", services.Scanner) is { Length: 6 } n
            ? new Matrix(n[0], n[1], n[2], n[3], n[4], n[5])
            : Matrix.Identity;
        if (dictionary.Rectangle("BBox", services.Scanner) is not { } own)
            return new Matrix(1, 0, 0, 1, place.Left, place.Top);
        Box box = m.Apply(own);
        if (Boxes.IsEmpty(box))
            return new Matrix(1, 0, 0, 1, place.Left - box.Left, place.Top - box.Top);
        (double across, double up) = (Boxes.Width(place) / Boxes.Width(box), Boxes.Height(place) / Boxes.Height(box));
        return new Matrix(across, 0, 0, up, place.Left - (across * box.Left), place.Top - (up * box.Top));
    }
}
