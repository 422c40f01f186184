using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

using WordprocessingDocument package = WordprocessingDocument.Open(args[0], isEditable: false);
Body? body = package.MainDocumentPart?.Document.Body;
Console.WriteLine(body?.Descendants<Paragraph>().Count() ?? 0);
