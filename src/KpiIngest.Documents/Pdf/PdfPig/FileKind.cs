using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>Files whose pages are not what they are about.</summary>
internal enum FileKind
{
    Pages,

    /// <summary>Other files are packed inside; the page only says so.</summary>
    Portfolio,

    /// <summary>The form is described in XML, which a viewer lays out; the page only says that another viewer is needed.</summary>
    DynamicForm,
}

/// <summary>Tells the kind by the catalog.</summary>
internal static class FileKinds
{
    public static FileKind Of(DictionaryToken catalog, DictionaryToken? form, IPdfTokenScanner scanner) =>
        catalog.Get<DictionaryToken>("Collection", scanner) is not null ? FileKind.Portfolio
        : form is not null
        && form.Data.ContainsKey("XFA")
        && (
            catalog.Get<BooleanToken>("NeedsRendering", scanner) is { Data: true }
            || form.Get<ArrayToken>("Fields", scanner) is not { Length: > 0 }
        )
            ? FileKind.DynamicForm
        : FileKind.Pages;
}
