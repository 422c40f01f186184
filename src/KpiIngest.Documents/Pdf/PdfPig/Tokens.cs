using System.Text;
using KpiIngest.Documents.Pdf.Page;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>Looks values up in the objects of a file; what is missing, damaged or of another kind is null, never an exception.</summary>
internal static class Tokens
{
    /// <summary>References to references that are followed.</summary>
    private const int LongestChain = 8;

    public static IToken? Resolve(IToken? token, IPdfTokenScanner scanner)
    {
        for (int i = 0; i < LongestChain && token is IndirectReferenceToken reference; i++)
        {
            try
            {
                token = scanner.Get(reference.Data)?.Data;
            }
            catch (Exception e) when (IsDamage(e))
            {
                return null;
            }
        }

        return token is IndirectReferenceToken or NullToken ? null : token;
    }

    public static T? Get<T>(this DictionaryToken? dictionary, string name, IPdfTokenScanner scanner)
        where T : class, IToken =>
        dictionary is not null && dictionary.Data.TryGetValue(name, out IToken? token) ? Resolve(token, scanner) as T : null;

    /// <summary>A text: a string, in brackets or hexadecimal.</summary>
    public static string? Text(this DictionaryToken? dictionary, string name, IPdfTokenScanner scanner) =>
        dictionary is not null && dictionary.Data.TryGetValue(name, out IToken? token) ? Text(Resolve(token, scanner)) : null;

    public static string? Text(IToken? token) =>
        token switch
        {
            StringToken text => Utf8(text.Data),
            HexToken hex => Utf8(hex.Data),
            _ => null,
        };

    /// <summary>Texts of PDF 2.0 may be UTF-8 behind its mark; PdfPig gives these bytes as characters.</summary>
    private static string Utf8(string text)
    {
        if (!text.StartsWith("\u00EF\u00BB\u00BF", StringComparison.Ordinal) || text.Any(c => c > 0xFF))
            return text;
        return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(text[3..]));
    }

    public static double? Number(this DictionaryToken? dictionary, string name, IPdfTokenScanner scanner) =>
        Get<NumericToken>(dictionary, name, scanner) is { } number && double.IsFinite(number.Double) ? number.Double : null;

    /// <summary>The numbers of an array; null where there is none or one of its members is something else.</summary>
    public static double[]? Numbers(this DictionaryToken? dictionary, string name, IPdfTokenScanner scanner) =>
        Numbers(Get<ArrayToken>(dictionary, name, scanner), scanner);

    /// <summary>A rectangle of four numbers, in the coordinates that they are stated in; null where it is none.</summary>
    public static Box? Rectangle(this DictionaryToken? dictionary, string name, IPdfTokenScanner scanner) =>
        Rectangle(Get<ArrayToken>(dictionary, name, scanner), scanner);

    public static Box? Rectangle(ArrayToken? array, IPdfTokenScanner scanner) =>
        Numbers(array, scanner) is [var x, var y, var otherX, var otherY] ? Boxes.Between(x, y, otherX, otherY) : null;

    public static double[]? Numbers(ArrayToken? array, IPdfTokenScanner scanner)
    {
        if (array is null)
            return null;
        double[] numbers = new double[array.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (Resolve(array[i], scanner) is not NumericToken number || !double.IsFinite(number.Double))
                return null;
            numbers[i] = number.Double;
        }

        return numbers;
    }

    /// <summary>Packed contents shorter than this may well hold nothing, in bytes.</summary>
    private const int EmptyPacked = 12;

    /// <summary>True where a stream whose contents came out empty holds some all the same: they are packed, and the packing is
    /// damaged.</summary>
    public static bool IsLost(StreamToken stream) => stream.StreamDictionary.Data.ContainsKey("Filter") && stream.Data.Length > EmptyPacked;

    /// <summary>
    /// True for what PdfPig throws at damaged input, which is many things; not for a limit of ours, a call that is no longer wanted, or a
    /// machine out of memory.
    /// </summary>
    public static bool IsDamage(Exception e) => e is not (PdfLimitException or OperationCanceledException or OutOfMemoryException);
}
