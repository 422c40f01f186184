using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using KpiIngest.Fixtures.Sets;

namespace KpiIngest.Fixtures.Commands;

/// <summary>Asks the Open XML SDK whether every .docx is what its schema allows; those that are rewritten as other programs leave theirs
/// are not asked about.</summary>
internal static class ValidateFixtures
{
    public static int Run()
    {
        OpenXmlValidator validator = new(FileFormatVersions.Office2013);
        int errors = 0;
        IEnumerable<(string Path, byte[] Bytes)> documents = FixtureSet
            .All()
            .Where(f => f.Rewrite is null)
            .Select(f => (f.Path, Bytes: FixtureFiles.Report(f)))
            .Concat(
                FixtureSet
                    .Folders()
                    .SelectMany(f =>
                        FixtureFiles
                            .Of(f)
                            .Where(d => d.Path.EndsWith(".docx", StringComparison.Ordinal))
                            .Select(d => (Path: f.Name + "/" + d.Path, d.Bytes))
                    )
            );
        foreach ((string path, byte[] bytes) in documents)
        {
            using MemoryStream stream = new(bytes);
            using WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: false);
            foreach (ValidationErrorInfo error in validator.Validate(document))
            {
                errors++;
                Console.Error.WriteLine($"{path}: {error.Description} at {error.Path?.XPath}");
            }
        }

        Console.Error.WriteLine($"{errors} errors");
        return errors == 0 ? 0 : 1;
    }
}
