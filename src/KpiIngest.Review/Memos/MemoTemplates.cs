using KpiIngest.Checking.Language;
using KpiIngest.Review.Memos.Template;

namespace KpiIngest.Review.Memos;

/// <summary>The templates of this house: those that the settings name, else those that come with the program.</summary>
public sealed class MemoTemplates(MemoSettings settings)
{
    /// <summary>Of the template that comes with the program, in its folder <c>config/memo</c>.</summary>
    public static string FileNameOf(MemoKind kind) => kind == MemoKind.Memo ? "return-memo.docx" : "certificate.docx";

    /// <returns>The file that the settings name; null for the one that comes with the program.</returns>
    public string? FileOf(MemoKind kind) => kind == MemoKind.Memo ? settings.Template : settings.CertificateTemplate;

    /// <summary>Everything that is wrong with a template; empty where it can be filled.</summary>
    public IReadOnlyList<Bilingual> WrongWith(MemoKind kind)
    {
        try
        {
            return TemplateCheck.Of(Read(kind), MemoMarks.Of(kind));
        }
        catch (TemplateException e)
        {
            return [e.Said];
        }
    }

    /// <summary>Read anew each time: what the office saved last counts.</summary>
    /// <exception cref="TemplateException">It cannot be read, or something in it would not be filled.</exception>
    internal TemplatePackage Load(MemoKind kind)
    {
        TemplatePackage template = Read(kind);
        IReadOnlyList<Bilingual> wrong = TemplateCheck.Of(template, MemoMarks.Of(kind));
        if (wrong.Count == 0)
            return template;
        throw TemplateException.Of(
            NameOf(kind),
            new Bilingual(string.Join("; ", wrong.Select(w => w.Thai)), string.Join("; ", wrong.Select(w => w.English)))
        );
    }

    private TemplatePackage Read(MemoKind kind)
    {
        try
        {
            return TemplatePackage.Read(FileOf(kind) is { } file ? File.ReadAllBytes(file) : Own(kind), NameOf(kind));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw TemplateException.Of(NameOf(kind), new Bilingual($"อ่านไม่ได้: {e.Message}", $"it cannot be read: {e.Message}"), e);
        }
    }

    private string NameOf(MemoKind kind) => FileOf(kind) ?? FileNameOf(kind);

    private static byte[] Own(MemoKind kind)
    {
        using Stream stream =
            typeof(MemoTemplates).Assembly.GetManifestResourceStream("memo/" + FileNameOf(kind))
            ?? throw new FileNotFoundException(FileNameOf(kind));
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
