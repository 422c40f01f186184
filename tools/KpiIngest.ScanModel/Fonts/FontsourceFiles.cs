namespace KpiIngest.ScanModel.Fonts;

/// <summary>The fonts of npm's @fontsource, unpacked.</summary>
internal static class FontsourceFiles
{
    public static string Path(string folder, string package, string script, int weight) =>
        System.IO.Path.Combine(folder, $"{package}-{script}-{weight}.ttf");

    /// <param name="modules">The folder <c>node_modules</c>.</param>
    /// <param name="folder">Where the unpacked fonts go.</param>
    public static void Unpack(string modules, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (string package in FontFamily.All().Select(f => f.Package).OfType<string>())
        {
            foreach ((string script, int weight) in new[] { "thai", "latin" }.SelectMany(s => new[] { (s, 400), (s, 700) }))
            {
                string woff = System.IO.Path.Combine(modules, "@fontsource", package, "files", $"{package}-{script}-{weight}-normal.woff");
                if (File.Exists(woff))
                    File.WriteAllBytes(Path(folder, package, script, weight), Woff.Unpacked(File.ReadAllBytes(woff)));
            }
        }
    }
}
