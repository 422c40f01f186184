namespace KpiIngest.Documents.Word;

/// <summary>Ends the reading of one file for a reason that its sender is told. Never leaves the reader: it becomes a
/// <see cref="ReadResult.Failure"/>.</summary>
internal sealed class ReadRefusedException(ReadError error) : Exception(error.MessageEn)
{
    public ReadError Error { get; } = error;
}
