using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>What is read as a page of its own: a page, one of two that were put on one sheet, or what stands sideways on an upright
/// one.</summary>
/// <param name="Page">Upright, from its own upper left corner; its number counts the parts of the document from 1.</param>
/// <param name="Number">Of the page of the file that it is part of, from 1.</param>
/// <param name="ToPage">Where a box of the part lies on that page as a viewer shows it.</param>
/// <param name="Reason">Why it is a part, kebab-case; null for a whole page.</param>
internal sealed record PagePart(PdfPage Page, int Number, Func<Box, Box> ToPage, string? Reason)
{
    /// <summary>The parts of a page, in the order in which they are read; their numbers are still that of the page.</summary>
    public static IEnumerable<PagePart> Of(PdfPage page) => FacingPages.Of(page).SelectMany(SidewaysPart.Apart);

    /// <summary>A place on the part as one of the file.</summary>
    public Place Place(Place place) => place with { Page = Number, Box = place.Box is { } box ? ToPage(box) : null };
}
