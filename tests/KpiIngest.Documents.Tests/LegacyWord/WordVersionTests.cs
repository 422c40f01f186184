using System.Text;
using KpiIngest.Documents.LegacyWord;
using KpiIngest.Documents.Sniffing;
using KpiIngest.Documents.Tests.Tools;
using KpiIngest.Documents.Tests.Word;
using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.LegacyWord;

/// <summary>Old .doc files are handed over under the filter of their version and with the names of streams that LibreOffice looks
/// for.</summary>
[Trait("Lane", "Whole")]
public sealed class WordVersionTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"kpi-ingest-version-{Guid.NewGuid():N}.doc");

    public void Dispose() => File.Delete(path);

    [Theory]
    [InlineData(0xA5DC, 101, "MS Word 95")]
    [InlineData(0xA5DC, 104, "MS Word 95")]
    [InlineData(0xA5EC, 193, "MS Word 97")]
    [InlineData(0, 0, "MS Word 97")]
    public async Task The_filter_is_that_of_the_version(int mark, int version, string filter)
    {
        await File.WriteAllBytesAsync(path, CompoundBytes.Of("WordDocument", (ushort)mark, (ushort)version));
        using Script office = new("here=$(dirname \"$0\"); printf '%s\\n' \"$@\" >> \"$here/arguments\"", LibreOffice.Tool);

        // It converts nothing: then the tool is tried with a file of our own, under another filter.
        await new LegacyWordReader(folders: office.Folder).ReadAsync(new SourceFile(path, SourceFormat.Doc), CancellationToken.None);
        Assert.Contains("--infilter=" + filter, await File.ReadAllLinesAsync(Path.Combine(office.Folder, "arguments")));
    }

    [Theory]
    [InlineData("WORDDOCUMENT", "1TABLE")]
    [InlineData("worddocument", "1table")]
    public async Task Streams_named_in_another_case_are_found(string text, string table)
    {
        using WordFile word = WordFile.OfBody(P(R("๓.๐๐๐๐")) + P(R(new string('ก', 5000)))).Save();
        using OlderFile older = await OlderFile.OfAsync(word, SourceFormat.Doc);
        byte[] bytes = await File.ReadAllBytesAsync(older.Path);
        foreach ((string from, string to) in new[] { ("WordDocument", text), ("1Table", table) })
        {
            byte[] name = Encoding.Unicode.GetBytes(from);
            int at = bytes.AsSpan().IndexOf(name);
            Assert.True(at > 0, from);
            Encoding.Unicode.GetBytes(to).CopyTo(bytes, at);
        }

        await File.WriteAllBytesAsync(older.Path, bytes);
        Assert.StartsWith(
            "๓.๐๐๐๐\n",
            DocumentDump.ToText(Assert.IsType<ReadResult.Success>(await older.ReadAsync()).Document),
            StringComparison.Ordinal
        );
    }

    /// <summary>Text of less than four kilobytes has no sectors of its own.</summary>
    [Fact]
    public void The_beginning_of_a_short_stream_is_found_in_the_mini_stream()
    {
        byte[] bytes = new byte[512 * 5];
        CompoundBytes.Of("Root Entry").CopyTo(bytes, 0);
        BitConverter.TryWriteBytes(bytes.AsSpan(60), 3);
        bytes[1024 + 66] = 5;
        BitConverter.TryWriteBytes(bytes.AsSpan(1024 + 76), 1);
        BitConverter.TryWriteBytes(bytes.AsSpan(1024 + 120), 512UL);
        BitConverter.TryWriteBytes(bytes.AsSpan(512 + 12), 0xFFFFFFFE);
        CompoundBytes.Of("WordDocument").AsSpan(1024, 128).CopyTo(bytes.AsSpan(1152));
        bytes.AsSpan(1152 + 68, 12).Fill(0xFF);
        BitConverter.TryWriteBytes(bytes.AsSpan(1152 + 116), 1);
        BitConverter.TryWriteBytes(bytes.AsSpan(1152 + 120), 100UL);
        BitConverter.TryWriteBytes(bytes.AsSpan(1536 + 64), (ushort)0xA5DC);
        BitConverter.TryWriteBytes(bytes.AsSpan(2048 + 4), 2);
        BitConverter.TryWriteBytes(bytes.AsSpan(2048 + 8), 0xFFFFFFFE);
        using MemoryStream stream = new(bytes);
        CompoundFile compound = CompoundFile.Open(stream);
        Assert.Equal((0xDC, 0xA5), (compound.Beginning("WordDocument")[0], compound.Beginning("WordDocument")[1]));
        Assert.Equal([(1536L + 64, 64), (1536L + 128, 64)], compound.PiecesOf(compound.Find("WordDocument")!));
    }

    [Fact]
    public void A_compound_file_whose_sectors_lead_in_a_circle_ends()
    {
        byte[] bytes = CompoundBytes.Of("WordDocument", 0xA5EC, 193);
        BitConverter.TryWriteBytes(bytes.AsSpan(512 + 8), 2);
        BitConverter.TryWriteBytes(bytes.AsSpan(1024 + 120), 1UL << 40);
        using MemoryStream stream = new(bytes);
        CompoundFile compound = CompoundFile.Open(stream);
        Assert.True(compound.PiecesOf(compound.Find("worddocument")!).Count() < 100);
    }
}
