using KpiIngest.Records.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace KpiIngest.Review.Findings;

/// <summary>The address of a saved view, <c>/review/views/somsri/ยังไม่ตัดสิน</c>, and the filter that it opens.</summary>
public static class ViewAddress
{
    public static string Of(ShownView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return $"/review/views/{Uri.EscapeDataString(view.Owner)}/{Uri.EscapeDataString(view.Name)}";
    }

    /// <param name="query">As a view keeps it, or as a form sends it: what is not understood is passed over.</param>
    /// <param name="reader">Name of the account that looks.</param>
    public static ReviewFilter FilterOf(string? query, string? reader) =>
        ReviewFilter.Of(new QueryCollection(QueryHelpers.ParseQuery(query)), reader);
}
