using KpiIngest.Checking.Language;
using KpiIngest.Review.Api.Problems;
using KpiIngest.Review.Language;
using KpiIngest.Review.Register.Files;
using Microsoft.AspNetCore.Http;

namespace KpiIngest.Review.Api.Register;

/// <summary>A register file as a call sent it: a form with the file, and whose it is where it does not say so itself.</summary>
/// <param name="Reading">Empty where it is refused.</param>
/// <param name="Name">Of the file.</param>
/// <param name="Refused">The answer of a call whose file cannot be taken; null where it can.</param>
internal sealed record SentRegister(RegisterReading Reading, string Name, IResult? Refused)
{
    public const string FileField = "file";

    public const string UnitField = "unit";

    public const string YearField = "year";

    public static async Task<SentRegister> ReadAsync(HttpContext context)
    {
        if (!SentForm.Is(context.Request))
            return Not(ProblemAnswer.Of(context, StatusCodes.Status415UnsupportedMediaType, "media-type", ProblemWords.MediaType));
        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Not(ProblemAnswer.Of(context, StatusCodes.Status413PayloadTooLarge, "too-large", ProblemWords.TooLarge));
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return Not(ProblemAnswer.Of(context, StatusCodes.Status400BadRequest, "bad-request", ProblemWords.BadRequest));
        }

        if (form.Files.GetFile(FileField) is not { Length: > 0 } file)
            return Not(ProblemAnswer.Of(context, StatusCodes.Status400BadRequest, "no-file", RegisterWords.NoFile));
        (string unit, string year) = (form[UnitField].ToString().Trim(), form[YearField].ToString().Trim());
        int? fiscalYear = year.Length == 0 ? null : RegisterCells.Year(year);
        if (year.Length > 0 && fiscalYear is null)
            return Not(ProblemAnswer.Of(context, StatusCodes.Status400BadRequest, "bad-parameter", RegisterWords.StartWrong));
        using MemoryStream bytes = new();
        await file.CopyToAsync(bytes, context.RequestAborted);
        RegisterReading reading = RegisterReading.Of(bytes.ToArray(), unit.Length == 0 ? null : unit, fiscalYear);
        if (reading.Problems.Count == 0)
            return new SentRegister(reading, Path.GetFileName(file.FileName), null);
        return Not(
            ProblemAnswer.Of(
                context,
                StatusCodes.Status422UnprocessableEntity,
                "file-refused",
                ProblemWords.RegisterRefused,
                problem =>
                    problem with
                    {
                        Lines = [.. reading.Problems.Select(p => new RefusedLine(p.Line, p.Column, p.What.Thai, p.What.English))],
                    }
            )
        );
    }

    private static SentRegister Not(IResult refused) => new(new RegisterReading { Sha256 = "" }, "", refused);
}

/// <summary>Marks an operation that takes a register file in a form.</summary>
internal sealed class TakesRegister;
