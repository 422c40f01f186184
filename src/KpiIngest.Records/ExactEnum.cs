using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KpiIngest.Records;

/// <summary>A name of an enumeration as text, letter by letter. EF Core's own conversion takes <c>error</c> and <c>Error </c> for
/// <c>Error</c>: what the database then holds no filter finds any more, and verify
/// would see no difference.</summary>
public sealed class ExactEnum<T>() : ValueConverter<T, string>(value => value.ToString(), text => Read(text))
    where T : struct, Enum
{
    /// <exception cref="FormatException">It is none of the names.</exception>
    private static T Read(string text)
    {
        if (Enum.TryParse(text, ignoreCase: false, out T value) && string.Equals(value.ToString(), text, StringComparison.Ordinal))
            return value;
        throw new FormatException($"'{text}' is none of {typeof(T).Name}.");
    }
}
