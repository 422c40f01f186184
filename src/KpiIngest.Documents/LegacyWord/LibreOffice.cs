using KpiIngest.Documents.Tools;

namespace KpiIngest.Documents.LegacyWord;

/// <summary>LibreOffice as found on this machine.</summary>
/// <param name="Soffice">Absolute path of <c>soffice</c>.</param>
public sealed record LibreOffice(string Soffice)
{
    public const string Tool = "soffice";

    /// <summary>The package that holds the writer on Debian.</summary>
    public const string Package = "libreoffice-writer-nogui";

    /// <summary>The package without which equations vanish from what is converted.</summary>
    public const string MathPackage = "libreoffice-math-nogui";

    private const string WriterLibrary = "libswlo.so";
    private const string MathLibrary = "libsmlo.so";

    /// <summary>Looks for the program, in PATH unless told otherwise. Null where it is missing; look again later, it may have been
    /// installed since.</summary>
    public static LibreOffice? Find(string? folders = null) => ToolPath.Find(Tool, folders) is { } found ? new LibreOffice(found) : null;

    /// <summary>The package that an installation in parts (Debian's) lacks; null where it is whole, or of another make.</summary>
    public string? MissingPackage()
    {
        string program = Path.GetDirectoryName(File.ResolveLinkTarget(Soffice, returnFinalTarget: true)?.FullName ?? Soffice)!;
        if (!File.Exists(Path.Combine(program, "soffice.bin")))
            return null;
        if (!File.Exists(Path.Combine(program, WriterLibrary)))
            return File.Exists(Path.Combine(program, MathLibrary)) ? Package : null;
        return File.Exists(Path.Combine(program, MathLibrary)) ? null : MathPackage;
    }
}
