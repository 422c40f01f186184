using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KpiIngest.Review.Help;

/// <summary>The guide and its pictures, from the assembly.</summary>
internal static class GuideFiles
{
    public const string PicturePath = "/help/pictures/";

    private const string GuideName = "guide/guide-th.md";
    private const string PictureName = "guide/pictures/";

    private static readonly Lazy<GuideDocument> Drawn = new(() => GuideDocument.Of(Encoding.UTF8.GetString(Read(GuideName)!)));

    public static GuideDocument Guide => Drawn.Value;

    public static void MapGuidePictures(this IEndpointRouteBuilder app) =>
        app.MapGet(
            PicturePath + "{name}",
            static (string name, HttpContext context) =>
            {
                if (Read(PictureName + name) is not { } picture)
                    return Results.NotFound();
                context.Response.Headers.CacheControl = "private, max-age=3600";
                return Results.Bytes(picture, "image/png");
            }
        );

    /// <returns>Null where the assembly holds no such file.</returns>
    private static byte[]? Read(string name)
    {
        using Stream? stream = typeof(GuideFiles).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
