using System.Globalization;
using System.Text;
using KpiIngest.Documents.Scan.Inks;
using KpiIngest.Documents.Scan.Pictures;
using KpiIngest.Documents.Tools;

namespace KpiIngest.Documents.Scan.Letters;

/// <summary>A word, or a part of one, as Tesseract read it.</summary>
/// <param name="Line">Index of the picture that it stands in.</param>
/// <param name="Text">Not blank.</param>
/// <param name="Confidence">0 to 100.</param>
internal sealed record LetterWord(int Line, string Text, PixelBox Box, double Confidence);

/// <summary>Reads the letters of lines by Tesseract, all lines of a page in one run. It is told that each picture is one line: left to find
/// lines itself, it takes Thai tone marks for lines of their own. It makes letters smaller before it reads them anyhow: of pictures of half
/// the size it reads a little more, in a fifth less time (docs/scan.md).</summary>
internal static class LetterTool
{
    private const long MostMemory = 1L << 30;
    private const long MostBytes = 16L << 20;
    private const int Fields = 12;

    /// <summary>By how much the pictures are made smaller.</summary>
    private const int Smaller = 2;

    /// <returns>Line by line; null where the tool failed or ran out of its limits.</returns>
    /// <param name="model">Tesseract's name of the letters: <c>tha</c>, <c>eng</c>.</param>
    public static async Task<IReadOnlyList<LetterWord>?> ReadAsync(
        Tesseract tool,
        string model,
        IReadOnlyList<GreyPicture> lines,
        ScanLimits limits,
        CancellationToken cancellationToken
    )
    {
        using TemporaryFolder folder = new();
        StringBuilder list = new();
        for (int i = 0; i < lines.Count; i++)
        {
            string file = Path.Combine(folder.Path, string.Create(CultureInfo.InvariantCulture, $"{i}.pgm"));
            await using FileStream stream = File.Create(file);
            await GreyMap.WriteAsync(HalvedPicture.Of(lines[i]), stream, cancellationToken);
            list.Append(file).Append('\n');
        }

        string names = Path.Combine(folder.Path, "lines.txt");
        await File.WriteAllTextAsync(names, list.ToString(), cancellationToken);
        string dots = (limits.Dots / Smaller).ToString(CultureInfo.InvariantCulture);
        ToolCommand command = new(tool.Program, [names, "stdout", "-l", model, "--psm", "7", "--dpi", dots, "tsv"])
        {
            ProcessorTime = limits.ToolTime,
            TimeLimit = limits.ToolWait,
            OutputBytes = MostBytes,
            MemoryBytes = MostMemory,
            Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["OMP_THREAD_LIMIT"] = "1" },
        };
        (ToolResult result, byte[] output) = await ToolRun.CaptureAsync(command, cancellationToken);
        return result.Succeeded
            ? [.. Encoding.UTF8.GetString(output).Split('\n').Skip(1).Select(l => Word(l, lines.Count)).OfType<LetterWord>()]
            : null;
    }

    /// <summary>A line of its table of level, page, numbers, box, confidence and text; null for one that is no word.</summary>
    private static LetterWord? Word(string line, int pages)
    {
        string[] fields = line.Split('\t', Fields);
        if (fields.Length < Fields || fields[0] != "5" || string.IsNullOrWhiteSpace(fields[^1]))
            return null;
        if (!int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out int page) || page < 1 || page > pages)
            return null;
        int[] box = new int[4];
        for (int i = 0; i < box.Length; i++)
        {
            if (!int.TryParse(fields[6 + i], NumberStyles.None, CultureInfo.InvariantCulture, out box[i]))
                return null;
            box[i] *= Smaller;
        }

        return double.TryParse(fields[10], NumberStyles.Float, CultureInfo.InvariantCulture, out double confidence)
            ? new LetterWord(page - 1, fields[^1].Trim(), new PixelBox(box[0], box[1], box[0] + box[2], box[1] + box[3]), confidence)
            : null;
    }
}
