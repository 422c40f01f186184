namespace KpiIngest.Documents.Scan.Pictures;

/// <summary>Evens out the paper: shadows, yellowed or grey paper become white, what is darker than the paper around it stays as dark as it
/// was beside it.</summary>
internal static class PaperLevel
{
    /// <summary>Side of a square in which the paper is one grey, in pixels: a third of an inch at 300 dots.</summary>
    private const int Block = 96;

    /// <summary>Of the pixels of a square so many are darker than its paper, at most.</summary>
    private const double Darker = 0.85;

    /// <summary>Paper is no darker than this: a darker square is a picture, a bar, the lid of the scanner.</summary>
    private const int Darkest = 110;

    public static GreyPicture Flatten(GreyPicture picture)
    {
        (int columns, int rows) = ((picture.Width + Block - 1) / Block, (picture.Height + Block - 1) / Block);
        double[] levels = Around(Levels(picture, columns, rows), columns, rows);
        byte[] flat = new byte[picture.Pixels.Length];
        (int Left, double Right)[] across = [.. Enumerable.Range(0, picture.Width).Select(x => Between(x, columns))];

        // One more than there are, so that the last has a next one.
        double[] row = new double[columns + 1];
        for (int y = 0; y < picture.Height; y++)
        {
            Row(levels, columns, rows, y, row);
            ReadOnlySpan<byte> from = picture.Pixels.AsSpan(y * picture.Width, picture.Width);
            Span<byte> to = flat.AsSpan(y * picture.Width, picture.Width);
            for (int x = 0; x < to.Length; x++)
            {
                (int left, double right) = across[x];
                double paper = row[left] + ((row[left + 1] - row[left]) * right);
                to[x] = (byte)Math.Min(byte.MaxValue, from[x] * byte.MaxValue / paper);
            }
        }

        return picture with
        {
            Pixels = flat,
        };
    }

    private static double[] Levels(GreyPicture picture, int columns, int rows)
    {
        double[] levels = new double[columns * rows];
        Span<int> counts = stackalloc int[256];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                counts.Clear();
                (int right, int bottom, int all) = (
                    Math.Min(picture.Width, (column + 1) * Block),
                    Math.Min(picture.Height, (row + 1) * Block),
                    0
                );
                for (int y = row * Block; y < bottom; y++)
                {
                    foreach (byte pixel in picture.Pixels.AsSpan((y * picture.Width) + (column * Block), right - (column * Block)))
                    {
                        counts[pixel]++;
                        all++;
                    }
                }

                (int level, int below) = (0, 0);
                while (level < byte.MaxValue && (below += counts[level]) < Darker * all)
                    level++;
                levels[(row * columns) + column] = level;
            }
        }

        return levels;
    }

    /// <summary>The lightest of a square and its neighbours: one full of ink lies on the paper around it.</summary>
    private static double[] Around(double[] levels, int columns, int rows)
    {
        double[] around = new double[levels.Length];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                double own = levels[(row * columns) + column];
                if (own < Darkest)
                {
                    for (int y = Math.Max(0, row - 1); y <= Math.Min(rows - 1, row + 1); y++)
                    {
                        for (int x = Math.Max(0, column - 1); x <= Math.Min(columns - 1, column + 1); x++)
                            own = Math.Max(own, levels[(y * columns) + x]);
                    }
                }

                around[(row * columns) + column] = Math.Max(own, Darkest);
            }
        }

        return around;
    }

    /// <summary>The paper in a row of pixels, at the middle of each square's width.</summary>
    private static void Row(double[] levels, int columns, int rows, int y, double[] row)
    {
        (int top, double down) = Between(y, rows);
        int below = Math.Min(top + 1, rows - 1);
        for (int column = 0; column < columns; column++)
            row[column] = (levels[(top * columns) + column] * (1 - down)) + (levels[(below * columns) + column] * down);
        row[columns] = row[columns - 1];
    }

    /// <summary>The square whose middle lies before a position, and how far the position is from there to the middle of the next, 0 to
    /// 1.</summary>
    private static (int Index, double Part) Between(int position, int count)
    {
        double at = Math.Clamp(((position + 0.5) / Block) - 0.5, 0, count - 1);
        return ((int)at, at - (int)at);
    }
}
