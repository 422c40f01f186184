using KpiIngest.Documents.Pdf.Painted;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>Makes a page of what PdfPig finds. PdfPig calls the constructor by these parameters.</summary>
internal sealed class PaintedPageFactory(
    IPdfTokenScanner pdfScanner,
    IResourceStore resourceStore,
    ILookupFilterProvider filterProvider,
    IPageContentParser pageContentParser,
    ParsingOptions parsingOptions
) : IPageFactory<PaintedPage>
{
    private readonly PageServices services = new(
        pdfScanner,
        resourceStore,
        filterProvider,
        pageContentParser,
        (ReadingContext)parsingOptions
    );

    public PaintedPage Create(int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers, NamedDestinations namedDestinations)
    {
        PageBoxes boxes = PageBoxes.Of(dictionary, pdfScanner);
        PageNotes notes = new(number);
        ContentProcessor processor = new(number, services, boxes.ToPage, notes);
        IReadOnlyList<Mark> marks = [];
        processor.WithResources(
            PageBoxes.Inherited(dictionary, NameToken.Resources, pdfScanner) as DictionaryToken,
            () =>
            {
                marks = processor.Process(number, Operations(number, dictionary, notes));
                new Annotations(processor, services, notes).Draw(dictionary);
            }
        );
        Box page = new(0, 0, boxes.Width, boxes.Height);
        return new PaintedPage(boxes.Width, boxes.Height, [.. marks.Where(m => m is not GlyphMark glyph || Touches(glyph.Box, page))])
        {
            Notes = notes.All(),
        };
    }

    private static bool Touches(Box box, Box page) =>
        box.Right >= page.Left && box.Left <= page.Right && box.Bottom >= page.Top && box.Top <= page.Bottom;

    private IReadOnlyList<IGraphicsStateOperation> Operations(int number, DictionaryToken page, PageNotes notes)
    {
        if (!page.TryGet(NameToken.Contents, out IToken? contents))
            return [];
        IEnumerable<StreamToken> streams = Tokens.Resolve(contents, pdfScanner) switch
        {
            StreamToken single => [single],
            ArrayToken several => several.Data.Select(t => Tokens.Resolve(t, pdfScanner)).OfType<StreamToken>(),
            _ => Enumerable.Empty<StreamToken>(),
        };
        MemoryStream bytes = new();
        foreach (StreamToken stream in streams)
        {
            try
            {
                Span<byte> content = stream.Decode(filterProvider, pdfScanner).Span;

                // PdfPig gives packed data that it cannot unpack as they are, or as nothing.
                if (Tokens.IsLost(stream) && (content.IsEmpty || content.SequenceEqual(stream.Data.Span)))
                    notes.Lost("Contents");
                else
                    bytes.Write(content);
            }
            catch (Exception e) when (Tokens.IsDamage(e))
            {
                notes.Lost("Contents");
            }

            // A token does not go on in the next stream.
            bytes.WriteByte((byte)'\n');
        }

        if (bytes.Length == 0)
            return [];
        IReadOnlyList<IGraphicsStateOperation> operations = pageContentParser.Parse(
            number,
            new MemoryInputBytes(bytes.ToArray()),
            parsingOptions.Logger
        );
        services.Context.Dropped.Settle(operations, notes);
        return operations;
    }
}
