using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

using var package = WordprocessingDocument.Open(args[0], isEditable: false);
var body = package.MainDocumentPart?.Document.Body;
Console.WriteLine(body?.Descendants<Paragraph>().Count() ?? 0);
