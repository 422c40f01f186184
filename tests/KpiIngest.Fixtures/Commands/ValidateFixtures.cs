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
        foreach (var fixture in FixtureSet.All().Where(f => f.Rewrite is null))
        {
            using var stream = new MemoryStream(FixtureFiles.Report(fixture));
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            foreach (var error in validator.Validate(document))
            {
                errors++;
                Console.Error.WriteLine($"{fixture.Path}: {error.Description} at {error.Path?.XPath}");
            }
        }

        Console.Error.WriteLine($"{errors} errors");
        return errors == 0 ? 0 : 1;
    }
}
