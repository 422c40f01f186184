namespace KpiIngest.Documents.Scan;

/// <summary>A piece of a grey page picture.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Pixels">Row by row, 0 black to 255 white.</param>
internal readonly record struct GreyPicture(int Width, int Height, byte[] Pixels);
