using System.Globalization;
using KpiIngest.ScanModel.Commands;
using KpiIngest.ScanModel.Fonts;

return args switch
{
    ["fonts", var modules, var folder] => Fonts(modules, folder),
    ["draw", var fonts, var file, var strips] => Train.Draw(fonts, file, int.Parse(strips, CultureInfo.InvariantCulture)),
    ["calibrate", var fonts, var layers, var model] => Train.Calibrate(fonts, layers, model),
    ["evaluate", var fonts, var model, var document, var command, var strips] => Evaluate.To(
        fonts,
        model,
        document,
        command,
        int.Parse(strips, CultureInfo.InvariantCulture)
    ),
    ["samples", var fonts, var file] => Samples.To(fonts, file),
    ["words", var scans, var file, .. var kinds] => await Words.ToAsync(scans, kinds, file),
    ["look", var fonts, var family, var picture] => Look.To(fonts, family, picture),
    ["misread", var fonts, var family, var picture] => Look.Misread(fonts, family, picture),
    ["strip", var fonts, var family, var seed, var picture] => Look.Strip(
        fonts,
        family,
        ulong.Parse(seed, CultureInfo.InvariantCulture),
        picture
    ),
    _ => Usage(),
};

static int Fonts(string modules, string folder)
{
    FontsourceFiles.Unpack(modules, folder);
    foreach (FontFamily family in FontFamily.All())
        Console.Error.WriteLine($"{family.Name}: {family.Use}, {family.Faces(folder).Count} faces");
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine(
        """
        usage: KpiIngest.ScanModel COMMAND
          fonts NODE_MODULES FONTS               unpacks the fonts of npm, and says of every family whether it has all figures
          draw FONTS FILE STRIPS                 draws STRIPS strips of each face for training; train.py learns from FILE
          calibrate FONTS LAYERS MODEL           makes a model of the layers that train.py wrote, and chooses its temperature and threshold
          evaluate FONTS MODEL DOCUMENT COMMAND STRIPS  measures MODEL on families left out of training, writes DOCUMENT
          samples FONTS FILE                     some glyphs of the families left out, for the tests
          words SCANS FILE KIND...               reads the figures of scans made by scripts/make-scans.sh and holds them against the prints
          look FONTS FAMILY|all PICTURE          glyphs as the network sees them
          misread FONTS FAMILY PICTURE           what is no figure and is taken for one
          strip FONTS FAMILY SEED PICTURE        one strip as it is scanned
        """
    );
    return 2;
}
