using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using KpiIngest.Fixtures.Sets;

namespace KpiIngest.Fixtures.Commands;

/// <summary>Asks the Open XML SDK whether every .docx is what its schema allows.</summary>
internal static class ValidateFixtures
{
    public static int Run()
    {
        var validator = new OpenXmlValidator(FileFormatVersions.Office2013);
        var errors = 0;
        foreach (var fixture in FixtureSet.All())
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
