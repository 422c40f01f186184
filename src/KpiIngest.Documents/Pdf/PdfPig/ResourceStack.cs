using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>
/// The resource dictionaries that hold now. Objects, layers and marked contents are looked up here, by their references: PdfPig's store
/// follows these, and two layers with like dictionaries become one.
/// </summary>
/// <param name="loadable">Those of the file seen so far.</param>
internal sealed class ResourceStack(Dictionary<DictionaryToken, DictionaryToken> loadable)
{
    /// <summary>What PdfPig must know; patterns and shadings only need to be seen, and are costly or damaged more often than the
    /// rest.</summary>
    private static readonly string[] Needed = ["Font", "ColorSpace", "ExtGState"];

    private readonly Stack<(DictionaryToken Dictionary, Dictionary<string, DictionaryToken?> Parts)> stack = new();

    /// <summary>Makes a dictionary hold, here and in PdfPig's store.</summary>
    public void Enter(DictionaryToken dictionary, IResourceStore store, IPdfTokenScanner scanner)
    {
        Load(dictionary, store, scanner);
        stack.Push((dictionary, []));
    }

    public void Leave(IResourceStore store)
    {
        store.UnloadResourceDictionary();
        stack.Pop();
    }

    /// <summary>A resource as it stands, a reference perhaps; null where there is none of the name. A form without resources of its own
    /// uses those of its page.</summary>
    public IToken? Find(string kind, string name, IPdfTokenScanner scanner)
    {
        foreach ((DictionaryToken dictionary, Dictionary<string, DictionaryToken?> parts) in stack)
        {
            if (!parts.TryGetValue(kind, out DictionaryToken? part))
                parts[kind] = part = dictionary.Get<DictionaryToken>(kind, scanner);
            if (part is not null && part.Data.TryGetValue(name, out IToken? token))
                return token;
        }

        return null;
    }

    /// <summary>Loads the part of a dictionary that PdfPig needs; where that cannot be loaded as a whole, all entries of it that
    /// can.</summary>
    private void Load(DictionaryToken dictionary, IResourceStore store, IPdfTokenScanner scanner)
    {
        if (loadable.TryGetValue(dictionary, out DictionaryToken? known))
        {
            store.LoadResourceDictionary(known);
            return;
        }

        DictionaryToken needed = Of(Needed.Select(kind => (kind, dictionary.Get<DictionaryToken>(kind, scanner))));
        if (!Loads(needed, store))
        {
            needed = Of(Needed.Select(kind => (kind, Sound(kind, dictionary.Get<DictionaryToken>(kind, scanner), store))));
            store.LoadResourceDictionary(needed);
        }

        loadable[dictionary] = needed;
    }

    private static DictionaryToken? Sound(string kind, DictionaryToken? part, IResourceStore store)
    {
        if (part is null)
            return null;
        List<KeyValuePair<string, IToken>> sound = new();
        foreach (KeyValuePair<string, IToken> entry in part.Data)
        {
            if (!Loads(Of([(kind, Entries([entry]))]), store))
                continue;
            store.UnloadResourceDictionary();
            sound.Add(entry);
        }

        return Entries(sound);
    }

    /// <summary>True where a dictionary is loaded; what cannot be loaded leaves the store as it was.</summary>
    private static bool Loads(DictionaryToken dictionary, IResourceStore store)
    {
        try
        {
            store.LoadResourceDictionary(dictionary);
            return true;
        }
        catch (Exception e) when (Tokens.IsDamage(e))
        {
            return false;
        }
    }

    private static DictionaryToken Entries(IEnumerable<KeyValuePair<string, IToken>> entries) =>
        new(entries.ToDictionary(e => NameToken.Create(e.Key), e => e.Value));

    private static DictionaryToken Of(IEnumerable<(string Kind, DictionaryToken? Part)> parts) =>
        new(parts.Where(p => p.Part is not null).ToDictionary(p => NameToken.Create(p.Kind), p => (IToken)p.Part!));
}
