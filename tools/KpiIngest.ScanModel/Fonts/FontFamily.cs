using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using SkiaSharp;

namespace KpiIngest.ScanModel.Fonts;

/// <summary>What a family of fonts is for. No glyph of a family is ever used for anything else.</summary>
internal enum FontUse
{
    Training,

    /// <summary>Temperature and threshold are chosen on it.</summary>
    Calibration,

    /// <summary>Only measured.</summary>
    Test,
}

/// <summary>A family as <c>families.json</c> lists it.</summary>
/// <param name="Name">As programs that print know it.</param>
/// <param name="Use">What it is for.</param>
/// <param name="Files">Of Debian: file names of the faces under <c>/usr/share/fonts</c>.</param>
/// <param name="Package">Of npm: name under <c>@fontsource</c>.</param>
internal sealed record FontFamily(string Name, FontUse Use, IReadOnlyList<string>? Files, string? Package)
{
    private static readonly JsonSerializerOptions Read = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static IReadOnlyList<FontFamily> All() =>
        JsonSerializer.Deserialize<FontFamily[]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "families.json")), Read)!;

    /// <param name="folder">Where the fonts of npm were unpacked.</param>
    /// <exception cref="InvalidOperationException">A file is missing, or a face lacks a figure.</exception>
    public IReadOnlyList<FontFace> Faces(string folder)
    {
        if (Files is not null)
            return [.. Files.Select(f => Path.Combine("/usr/share/fonts", f)).Select(f => FontFace.Of(this, f, f))];
        IEnumerable<int> weights = new[] { 400, 700 }.Where(w => File.Exists(Unpacked("thai", w)));
        return [.. weights.Select(w => FontFace.Of(this, Unpacked("thai", w), Unpacked("latin", w)))];

        string Unpacked(string script, int weight) => FontsourceFiles.Path(folder, Package!, script, weight);
    }
}

/// <summary>One weight of a family, of one file or of two: fonts for the web come script by script.</summary>
internal sealed record FontFace(FontFamily Family, SKTypeface Thai, SKTypeface Latin)
{
    private const string ThaiFigures = "๐๑๒๓๔๕๖๗๘๙";
    private const string LatinFigures = "0123456789.,-%";

    private readonly ConcurrentDictionary<char, bool> known = new();

    public static FontFace Of(FontFamily family, string thai, string latin)
    {
        FontFace face = new(family, Load(thai), Load(latin));
        foreach (char figure in ThaiFigures + LatinFigures)
        {
            if (!face.Has(figure))
                throw new InvalidOperationException($"{thai} and {latin} lack {figure}");
        }

        return face;
    }

    /// <summary>The file that a character is drawn from.</summary>
    public SKTypeface For(char character) => character is >= '\u0E00' and <= '\u0E7F' ? Thai : Latin;

    /// <summary>It has a glyph for the character, and the glyph has ink.</summary>
    public bool Has(char character) => known.GetOrAdd(character, HasInk);

    private bool HasInk(char character)
    {
        using SKFont font = new(For(character), 100);
        ushort glyph = font.GetGlyph(character);
        if (glyph == 0)
            return false;
        using SKPath path = font.GetGlyphPath(glyph);
        return path is not null && !path.IsEmpty;
    }

    private static SKTypeface Load(string file) =>
        SKTypeface.FromFile(file) ?? throw new InvalidOperationException($"{file} is missing or no font");
}
