using KpiIngest.Documents.Pdf.Painted;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>Reads files with PdfPig, in this process. What cannot be caught there (an exhausted stack, endless parsing) ends the reader
/// process, and the file gets its name from that.</summary>
internal sealed class PdfPigPages : IPdfPages
{
    public PdfOpening Open(string path, ReadLimits limits, FigureDoubts doubts, CancellationToken cancellationToken)
    {
        ReadingContext context = new(limits, doubts, cancellationToken);
        PdfDocument document;
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
            CrossReferences.Disarm(bytes);
            document = PdfDocument.Open(bytes, context);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new PdfOpening.Refused(ReadErrors.PasswordProtected);
        }
        catch (Exception e) when (Tokens.IsDamage(e) && e is not (IOException or UnauthorizedAccessException))
        {
            return new PdfOpening.Refused(ReadErrors.Damaged(FirstLine(e.Message)));
        }

        return Opened(document, context, bytes);
    }

    private static PdfOpening Opened(PdfDocument document, ReadingContext context, byte[] bytes)
    {
        UglyToad.PdfPig.Tokenization.Scanner.IPdfTokenScanner scanner = document.Structure.TokenScanner;
        UglyToad.PdfPig.Tokens.DictionaryToken catalog = document.Structure.Catalog.CatalogDictionary;
        UglyToad.PdfPig.Tokens.DictionaryToken? form = catalog.Get<UglyToad.PdfPig.Tokens.DictionaryToken>("AcroForm", scanner);
        FileKind kind = FileKinds.Of(catalog, form, scanner);
        int count = document.NumberOfPages;
        ReadError? refused =
            kind == FileKind.Portfolio ? ReadErrors.Portfolio
            : count == 0 ? ReadErrors.Damaged("0 pages")
            : count > context.Limits.Pages ? ReadErrors.OverLimit("จำนวนหน้า", "pages", count, context.Limits.Pages)
            : null;
        if (refused is not null)
        {
            document.Dispose();
            return new PdfOpening.Refused(refused);
        }

        context.Layers = Layers.Of(catalog, scanner);
        context.NeedAppearances = form.Get<UglyToad.PdfPig.Tokens.BooleanToken>("NeedAppearances", scanner) is { Data: true };
        document.AddPageFactory<PaintedPage, PaintedPageFactory>();
        return new PdfOpening.Opened(count, Pages(document, count), FileEnd.IsSound(bytes) ? [] : [FileEnd.Repaired])
        {
            IsDynamicForm = kind == FileKind.DynamicForm,
        };
    }

    private static IEnumerable<PaintedPage> Pages(PdfDocument document, int count)
    {
        using (document)
        {
            for (int number = 1; number <= count; number++)
                yield return Page(document, number);
        }
    }

    private static PaintedPage Page(PdfDocument document, int number)
    {
        try
        {
            return document.GetPage<PaintedPage>(number);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new PdfPageException(ReadErrors.PasswordProtected);
        }
        catch (Exception e) when (Tokens.IsDamage(e))
        {
            PageNotes notes = new(number);
            notes.Lost(FirstLine(e.Message));
            return new PaintedPage(612, 792, []) { Notes = notes.All() };
        }
    }

    private static string FirstLine(string text) =>
        text.Split('\n', 2)[0].Trim() is { Length: > 0 } line ? line[..Math.Min(line.Length, 200)] : "PDF";
}

/// <summary>A page says that the whole file cannot be read.</summary>
internal sealed class PdfPageException(ReadError error) : Exception
{
    public ReadError Error { get; } = error;
}
