using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>Which layers (optional content groups) a file switches off when it is opened, and of those that follow what a viewer does,
/// which are off on a screen.</summary>
internal sealed class Layers
{
    /// <summary>Expressions in expressions that are followed.</summary>
    private const int DeepestExpression = 16;

    /// <summary>Uses of a group that state whether it is shown; others depend on the size it is shown in, on the reader and his
    /// language.</summary>
    private static readonly HashSet<string> Stated = new(StringComparer.Ordinal) { "View", "Print", "Export" };

    private readonly HashSet<IndirectReference> off = [];
    private readonly HashSet<IndirectReference> on = [];
    private readonly bool offByDefault;

    private Layers(bool offByDefault) => this.offByDefault = offByDefault;

    public static Layers None { get; } = new(false);

    public static Layers Of(DictionaryToken catalog, IPdfTokenScanner scanner)
    {
        DictionaryToken? usual = catalog.Get<DictionaryToken>("OCProperties", scanner).Get<DictionaryToken>("D", scanner);
        if (usual is null)
            return None;
        Layers layers = new(usual.Get<NameToken>("BaseState", scanner)?.Data == "OFF");
        layers.off.UnionWith(References(usual.Get<ArrayToken>("OFF", scanner)));
        layers.on.UnionWith(References(usual.Get<ArrayToken>("ON", scanner)));
        foreach (IToken token in usual.Get<ArrayToken>("AS", scanner)?.Data ?? [])
        {
            if (Tokens.Resolve(token, scanner) is DictionaryToken usage && usage.Get<NameToken>("Event", scanner)?.Data == "View")
                layers.Follow(usage, scanner);
        }

        return layers;
    }

    /// <summary>Switches the groups of a rule for screens: each is off where one of the uses that the rule names says so, on where these
    /// say nothing else.</summary>
    private void Follow(DictionaryToken rule, IPdfTokenScanner scanner)
    {
        List<string> uses =
            rule.Get<ArrayToken>("Category", scanner)
                ?.Data.Select(c => Tokens.Resolve(c, scanner))
                .OfType<NameToken>()
                .Select(n => n.Data)
                .Where(Stated.Contains)
                .ToList()
            ?? [];
        foreach (IndirectReference group in References(rule.Get<ArrayToken>("OCGs", scanner)))
        {
            DictionaryToken? usage = (Tokens.Resolve(new IndirectReferenceToken(group), scanner) as DictionaryToken).Get<DictionaryToken>(
                "Usage",
                scanner
            );
            List<string?> states = uses.Select(u => usage.Get<DictionaryToken>(u, scanner).Get<NameToken>(u + "State", scanner)?.Data)
                .Where(s => s is "ON" or "OFF")
                .ToList();
            if (states.Count == 0)
                continue;
            bool isOff = states.Contains("OFF", StringComparer.Ordinal);
            (isOff ? off : on).Add(group);
            (isOff ? on : off).Remove(group);
        }
    }

    /// <summary>True where what belongs to this group, or to this combination of groups, is not shown.</summary>
    public bool IsHidden(IToken? token, IPdfTokenScanner scanner)
    {
        if (Tokens.Resolve(token, scanner) is not DictionaryToken dictionary)
            return false;
        if (dictionary.Get<NameToken>("Type", scanner)?.Data != "OCMD")
            return token is IndirectReferenceToken reference && IsOff(reference.Data);
        if (dictionary.Get<ArrayToken>("VE", scanner) is { Length: > 0 } expression)
            return !Holds(expression, scanner, 0);
        if (!dictionary.Data.TryGetValue("OCGs", out IToken? groups))
            return false;
        List<IndirectReference> members =
            groups is IndirectReferenceToken single && Tokens.Resolve(single, scanner) is not ArrayToken
                ? [single.Data]
                : [.. References(Tokens.Resolve(groups, scanner) as ArrayToken)];
        if (members.Count == 0)
            return false;
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
        if (depth > DeepestExpression || Tokens.Resolve(expression[0], scanner) is not NameToken name)
            return true;
        IEnumerable<bool> operands = expression
            .Data.Skip(1)
            .Select(o =>
                Tokens.Resolve(o, scanner) is ArrayToken { Length: > 0 } inner
                    ? Holds(inner, scanner, depth + 1)
                    : o is not IndirectReferenceToken group || !IsOff(group.Data)
            );
        return name.Data switch
        {
            "And" => operands.All(o => o),
            "Or" => operands.Any(o => o),
            "Not" => !operands.FirstOrDefault(),
            _ => true,
        };
    }

    private static IEnumerable<IndirectReference> References(ArrayToken? array) =>
        array?.Data.OfType<IndirectReferenceToken>().Select(r => r.Data) ?? [];
}
