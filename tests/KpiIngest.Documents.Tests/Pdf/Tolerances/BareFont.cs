using System.Diagnostics.CodeAnalysis;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokens;

namespace KpiIngest.Documents.Tests.Pdf.Tolerances;

/// <summary>A font of which nothing but metrics is in the file: it has no outlines, and its codes are Latin letters.</summary>
internal sealed class BareFont : IFont
{
    public NameToken? Name => null;

    public bool IsVertical => false;

    public FontDetails Details => new("Bare", false, 400, false);

    public int ReadCharacterCode(IInputBytes bytes, out int codeLength) => throw new NotSupportedException();

    public bool TryGetUnicode(int characterCode, [NotNullWhen(true)] out string? value)
    {
        value = characterCode < 128 ? ((char)characterCode).ToString() : null;
        return value is not null;
    }

    public CharacterBoundingBox GetBoundingBox(int characterCode) => throw new NotSupportedException();

    public TransformationMatrix GetFontMatrix() => TransformationMatrix.Identity;

    public double GetDescent() => throw new NotSupportedException();

    public double GetAscent() => throw new NotSupportedException();

    public bool TryGetPath(int characterCode, [NotNullWhen(true)] out IReadOnlyList<PdfSubpath>? path)
    {
        path = null;
        return false;
    }

    public bool TryGetNormalisedPath(int characterCode, [NotNullWhen(true)] out IReadOnlyList<PdfSubpath>? path) =>
        TryGetPath(characterCode, out path);
}
