using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using KpiIngest.Fixtures.Sets;

namespace KpiIngest.Fixtures.Commands;

/// <summary>Asks the Open XML SDK whether every .docx is what its schema allows; those that are rewritten as other programs leave theirs are not asked about.</summary>
internal static class ValidateFixtures
{
    public static int Run()
    {
        var validator = new OpenXmlValidator(FileFormatVersions.Office2013);
        var errors = 0;
        var documents = FixtureSet.All().Where(f => f.Rewrite is null).Select(f => (f.Path, Bytes: FixtureFiles.Report(f))).Concat(FixtureSet.Folders().SelectMany(
            f => FixtureFiles.Of(f).Where(d => d.Path.EndsWith(".docx", StringComparison.Ordinal)).Select(d => (Path: f.Name + "/" + d.Path, d.Bytes))));
        foreach (var (path, bytes) in documents)
        {
            using var stream = new MemoryStream(bytes);
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            foreach (var error in validator.Validate(document))
            {
                errors++;
                Console.Error.WriteLine($"{path}: {error.Description} at {error.Path?.XPath}");
            }
        }

        Console.Error.WriteLine($"{errors} errors");
        return errors == 0 ? 0 : 1;
    }
}
