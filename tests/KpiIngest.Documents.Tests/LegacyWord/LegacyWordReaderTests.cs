using System.IO.Compression;
using System.Text;
using KpiIngest.Documents.LegacyWord;
using KpiIngest.Documents.Tests.Word;
using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.LegacyWord;

[Trait("Lane", "Whole")]
public sealed class LegacyWordReaderTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"kpi-ingest-legacy-{Guid.NewGuid():N}.bin");

    public void Dispose() => File.Delete(path);

    /// <summary>As Word writes it: text in the Thai code page, a form field, a row whose first cell goes on below.</summary>
    [Fact]
    public async Task Rich_text_is_read_with_its_table_and_tick_boxes()
    {
        const string Rtf =
            @"{\rtf1\ansi\ansicpg874\deff0{\fonttbl{\f0\fnil\fcharset222 TH SarabunPSK;}}\f0 \u3619?\u3629?\u3610? "
            + @"{\field{\*\fldinst { FORMCHECKBOX {\*\formfield{\fftype1\ffres1\fftypetxt0\ffhps20\ffdefres0}}}}{\fldrslt }}\par "
            + @"\trowd\clvmgf\cellx2000\cellx4000\intbl \u3585?\cell \u3665?\cell\row \trowd\clvmrg\cellx2000\cellx4000\intbl \cell \'f2\cell\row \pard end\par}";
        Assert.Equal(
            "รอบ ☑\ntable 0\n row 0\n  0 rows=2: ก\n  1: ๑\n row 1\n  1: ๒\nend\n",
            await DumpAsync(Encoding.ASCII.GetBytes(Rtf), SourceFormat.Rtf)
        );
    }

    [Fact]
    public async Task Without_LibreOffice_the_answer_names_the_package()
    {
        await File.WriteAllBytesAsync(path, [1]);
        ReadError error = await ErrorAsync(new LegacyWordReader(folders: "/nowhere"), SourceFormat.Doc);
        Assert.Equal("tool-missing", error.Code);
        Assert.Contains("libreoffice-writer-nogui", error.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_equations_package_no_file_is_read()
    {
        DirectoryInfo program = Directory.CreateTempSubdirectory("kpi-ingest-office-");
        foreach (string name in (string[])["soffice", "soffice.bin", "libswlo.so"])
            await File.WriteAllTextAsync(Path.Combine(program.FullName, name), "");
        await File.WriteAllBytesAsync(path, [1]);
        ReadError error = await ErrorAsync(new LegacyWordReader(folders: program.FullName), SourceFormat.Doc);
        program.Delete(recursive: true);
        Assert.Equal("tool-missing", error.Code);
        Assert.Contains("libreoffice-math-nogui", error.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_and_a_large_file_are_not_handed_over()
    {
        await File.WriteAllBytesAsync(path, []);
        Assert.Equal("empty-file", (await ErrorAsync(new LegacyWordReader(), SourceFormat.Rtf)).Code);
        await File.WriteAllBytesAsync(path, new byte[2000]);
        Assert.Equal("over-limit", (await ErrorAsync(new LegacyWordReader(new ReadLimits { FileBytes = 1000 }), SourceFormat.Doc)).Code);
    }

    [Fact]
    public async Task A_slow_conversion_is_stopped()
    {
        await File.WriteAllTextAsync(path, @"{\rtf1 a}");
        ReadError error = await ErrorAsync(
            new LegacyWordReader(new ReadLimits { ToolWait = TimeSpan.FromMilliseconds(100) }),
            SourceFormat.Rtf
        );
        Assert.Equal("time-limit", error.Code);
    }

    [Fact]
    public async Task What_cannot_be_converted_is_damaged()
    {
        using WordFile word = WordFile.OfBody(P(R("ข้อความ"))).Save();
        using OlderFile older = await OlderFile.OfAsync(word, SourceFormat.Odt);
        using (ZipArchive zip = ZipFile.Open(older.Path, ZipArchiveMode.Update))
            zip.GetEntry("content.xml")!.Delete();
        Assert.Equal("damaged", Assert.IsType<ReadResult.Failure>(await older.ReadAsync()).Error.Code);
    }

    [Fact]
    public async Task An_encrypted_open_document_is_password_protected()
    {
        using WordFile word = WordFile.OfBody(P(R("ข้อความ"))).Save();
        using OlderFile older = await OlderFile.OfAsync(word, SourceFormat.Odt);
        using (ZipArchive zip = ZipFile.Open(older.Path, ZipArchiveMode.Update))
        {
            zip.GetEntry("META-INF/manifest.xml")!.Delete();
            await using Stream manifest = zip.CreateEntry("META-INF/manifest.xml").Open();
            await manifest.WriteAsync(
                "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry></m:manifest>"u8.ToArray()
            );
        }

        Assert.Equal("password-protected", Assert.IsType<ReadResult.Failure>(await older.ReadAsync()).Error.Code);
    }

    private async Task<string> DumpAsync(byte[] bytes, SourceFormat format)
    {
        await File.WriteAllBytesAsync(path, bytes);
        ReadResult result = await new LegacyWordReader().ReadAsync(new SourceFile(path, format), CancellationToken.None);
        return DocumentDump.ToText(Assert.IsType<ReadResult.Success>(result).Document);
    }

    private async Task<ReadError> ErrorAsync(LegacyWordReader reader, SourceFormat format) =>
        Assert.IsType<ReadResult.Failure>(await reader.ReadAsync(new SourceFile(path, format), CancellationToken.None)).Error;
}
