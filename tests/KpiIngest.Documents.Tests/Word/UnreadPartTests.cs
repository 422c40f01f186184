using KpiIngest.Documents.Word;
using KpiIngest.Documents.Word.Package;
using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.Word;

/// <summary>A defect in the reading of one paragraph or table leaves a mark and a note there; what speaks of the file ends the
/// reading.</summary>
public sealed class UnreadPartTests : IDisposable
{
    private static readonly Surroundings InCell = Surroundings.Body with { Place = new Place(Table: 2, Row: 1, Column: 3) };

    private readonly WordFile file = WordFile.OfBody(P(R("๓"))).Save();

    public void Dispose() => file.Dispose();

    [Fact]
    public void A_defect_leaves_a_mark_and_a_note_in_its_place_and_what_was_read_before_it()
    {
        List<Block> blocks = new() { new Paragraph(Place.Unknown, [new TextRun("ก่อน")]) };
        Document document = Guarded(
            () =>
            {
                blocks.Add(new Paragraph(Place.Unknown, [new TextRun("ครึ่ง")]));
                throw new InvalidOperationException("defect");
            },
            blocks
        );
        Assert.Equal("ก่อน\n{!unread-part}\n", DocumentDump.ToText(blocks));
        ReadingNote note = Assert.Single(document.Notes);
        Assert.Equal(("unread-part", InCell.Place), (note.Code, note.Place));
        Assert.Contains(nameof(InvalidOperationException), note.MessageEn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(OperationCanceledException))]
    [InlineData(typeof(System.Xml.XmlException))]
    [InlineData(typeof(InvalidDataException))]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(OutOfMemoryException))]
    public void What_speaks_of_the_file_or_the_machine_ends_the_reading(Type exception) =>
        Assert.Throws(exception, () => Guarded(() => throw (Exception)Activator.CreateInstance(exception)!, []));

    [Fact]
    public void What_reads_well_leaves_no_note() => Assert.Empty(Guarded(() => { }, []).Notes);

    private Document Guarded(Action read, List<Block> into)
    {
        using FileStream stream = File.OpenRead(file.Path);
        using WordPackage package = WordPackage.Open(stream, new ReadLimits(), CancellationToken.None);
        WordReading reading = new(package, new ReadLimits(), converted: false, CancellationToken.None);
        UnreadPart.Guard(read, reading, InCell, into);
        return reading.Read(SourceFormat.Docx);
    }
}
