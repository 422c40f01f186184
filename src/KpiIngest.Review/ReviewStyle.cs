using System.Text;

namespace KpiIngest.Review;

/// <summary>The style sheet of the page and of the senders' notices.</summary>
public static class ReviewStyle
{
    public static string Css { get; } = Read();

    private static string Read()
    {
        using Stream stream =
            typeof(ReviewStyle).Assembly.GetManifestResourceStream("review.css")
            ?? throw new InvalidOperationException("The style sheet is missing from the assembly.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
