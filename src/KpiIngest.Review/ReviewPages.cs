using System.Text.Encodings.Web;
using System.Text.Unicode;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Evidence;
using KpiIngest.Review.Frame;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;

namespace KpiIngest.Review;

/// <summary>Adds the review desk to an application that has a <see cref="SubmissionQuery"/> among its services.</summary>
public static class ReviewPages
{
    public static void AddReviewPages(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddHttpContextAccessor();
        services.AddScoped<PageLanguage>();
        services.Configure<WebEncoderOptions>(encoders => encoders.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRazorPages().AddApplicationPart(typeof(ReviewPages).Assembly);
    }

    public static void MapReviewPages(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseSecurityHeaders();
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.UseExceptionHandler("/problem/503");
        app.MapAssets();
        app.MapOriginals();
        app.MapRazorPages();
    }
}
