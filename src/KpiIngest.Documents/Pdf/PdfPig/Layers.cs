using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>Which layers (optional content groups) a file switches off when it is opened.</summary>
internal sealed class Layers
{
    /// <summary>Expressions in expressions that are followed.</summary>
    private const int DeepestExpression = 16;

    private readonly HashSet<IndirectReference> off = [];
    private readonly HashSet<IndirectReference> on = [];
    private readonly bool offByDefault;

    private Layers(bool offByDefault) => this.offByDefault = offByDefault;

    public static Layers None { get; } = new(false);

    public static Layers Of(DictionaryToken catalog, IPdfTokenScanner scanner)
    {
        var usual = catalog.Get<DictionaryToken>("OCProperties", scanner).Get<DictionaryToken>("D", scanner);
        if (usual is null) return None;
        var layers = new Layers(usual.Get<NameToken>("BaseState", scanner)?.Data == "OFF");
        layers.off.UnionWith(References(usual.Get<ArrayToken>("OFF", scanner)));
        layers.on.UnionWith(References(usual.Get<ArrayToken>("ON", scanner)));
        return layers;
    }

    /// <summary>True where what belongs to this group, or to this combination of groups, is not shown.</summary>
    public bool IsHidden(IToken? token, IPdfTokenScanner scanner)
    {
        if (Tokens.Resolve(token, scanner) is not DictionaryToken dictionary) return false;
        if (dictionary.Get<NameToken>("Type", scanner)?.Data != "OCMD") return token is IndirectReferenceToken reference && IsOff(reference.Data);
        if (dictionary.Get<ArrayToken>("VE", scanner) is { Length: > 0 } expression) return !Holds(expression, scanner, 0);
        if (!dictionary.Data.TryGetValue("OCGs", out var groups)) return false;
        List<IndirectReference> members = groups is IndirectReferenceToken single && Tokens.Resolve(single, scanner) is not ArrayToken
            ? [single.Data]
            : [.. References(Tokens.Resolve(groups, scanner) as ArrayToken)];
        if (members.Count == 0) return false;
        return dictionary.Get<NameToken>("P", scanner)?.Data switch
        {
            "AllOn" => members.Exists(IsOff),
            "AnyOff" => !members.Exists(IsOff),
            "AllOff" => !members.TrueForAll(IsOff),
            _ => members.TrueForAll(IsOff),
        };
    }

    private bool IsOff(IndirectReference group) => off.Contains(group) || (offByDefault && !on.Contains(group));

    private bool Holds(ArrayToken expression, IPdfTokenScanner scanner, int depth)
    {
        if (depth > DeepestExpression || Tokens.Resolve(expression[0], scanner) is not NameToken name) return true;
        var operands = expression.Data.Skip(1).Select(o => Tokens.Resolve(o, scanner) is ArrayToken { Length: > 0 } inner ? Holds(inner, scanner, depth + 1) : o is not IndirectReferenceToken group || !IsOff(group.Data));
        return name.Data switch
        {
            "And" => operands.All(o => o),
            "Or" => operands.Any(o => o),
            "Not" => !operands.FirstOrDefault(),
            _ => true,
        };
    }

    private static IEnumerable<IndirectReference> References(ArrayToken? array) => array?.Data.OfType<IndirectReferenceToken>().Select(r => r.Data) ?? [];
}
