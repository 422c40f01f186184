using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace KpiIngest.Review.Frame;

/// <summary>Styles, script, fonts and icon of the pages, from the assembly. The address of each bears a hash of its bytes, so that browsers
/// keep it for ever and a new version is never mistaken for an old one.</summary>
public static class EmbeddedAssets
{
    public const string Folder = "/static/";

    private const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>Later ones override earlier ones.</summary>
    private static readonly string[] StyleParts =
    [
        "tokens.css",
        "base.css",
        "frame.css",
        "parts.css",
        "evidence.css",
        "review.css",
        "work.css",
        "keying.css",
        "cards.css",
        "register.css",
        "history.css",
        "print.css",
    ];

    private static readonly string[] ScriptParts = ["desk.js", "evidence.js", "keys.js", "upload.js", "keying.js"];

    private static readonly string[] Fonts =
    [
        "sarabun-thai-400-normal.woff2",
        "sarabun-thai-600-normal.woff2",
        "sarabun-latin-400-normal.woff2",
        "sarabun-latin-600-normal.woff2",
    ];

    private static readonly FrozenDictionary<string, Asset> ByName = All().ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, Asset> ByHashedName = ByName.Values.ToFrozenDictionary(
        a => a.HashedName,
        StringComparer.Ordinal
    );

    public static string Style { get; } = AddressOf("desk.css");

    public static string Script { get; } = AddressOf("desk.js");

    public static string Icon { get; } = AddressOf("icon.svg");

    /// <summary>Of the fonts that every page uses, to be loaded with the page.</summary>
    public static IReadOnlyList<string> TextFonts { get; } = [AddressOf(Fonts[0]), AddressOf(Fonts[2])];

    public static void MapAssets(this IEndpointRouteBuilder app) =>
        app.MapMethods(Folder + "{name}", [HttpMethods.Get, HttpMethods.Head], Answer).AllowAnonymous();

    private static IResult Answer(string name, HttpContext context)
    {
        if (!ByHashedName.TryGetValue(name, out Asset? asset))
            return Results.NotFound();
        context.Response.Headers.CacheControl = Immutable;
        return Results.Bytes(asset.Bytes, asset.Type, entityTag: asset.Tag);
    }

    private static string AddressOf(string name) => Folder + ByName[name].HashedName;

    private static IEnumerable<Asset> All()
    {
        Asset[] fonts = [.. Fonts.Select(f => new Asset(f, Read(f), "font/woff2"))];
        string style = Joined(StyleParts);
        foreach (Asset font in fonts)
            style = style.Replace($"\"{font.Name}\"", $"\"{font.HashedName}\"", StringComparison.Ordinal);
        return
        [
            .. fonts,
            new Asset("desk.css", Encoding.UTF8.GetBytes(style), "text/css; charset=utf-8"),
            new Asset("desk.js", Encoding.UTF8.GetBytes(Joined(ScriptParts)), "text/javascript; charset=utf-8"),
            new Asset("icon.svg", Read("icon.svg"), "image/svg+xml"),
        ];
    }

    private static string Joined(IEnumerable<string> parts) => string.Join('\n', parts.Select(p => Encoding.UTF8.GetString(Read(p))));

    private static byte[] Read(string name)
    {
        using Stream stream =
            typeof(EmbeddedAssets).Assembly.GetManifestResourceStream("assets/" + name)
            ?? throw new InvalidOperationException($"The assembly does not hold {name}.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private sealed class Asset(string name, byte[] bytes, string type)
    {
        private const int HashCharacters = 16;

        private readonly string hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashCharacters];

        public string Name => name;

        public byte[] Bytes => bytes;

        public string Type => type;

        public string HashedName => $"{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}";

        public EntityTagHeaderValue Tag => new($"\"{hash}\"");
    }
}
