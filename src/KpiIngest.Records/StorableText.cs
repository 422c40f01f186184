using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KpiIngest.Records;

/// <summary>Text that every database keeps as it is. PostgreSQL refuses U+0000 and halves of a character (lone surrogates), both of which
/// damaged documents hold; SQLite ends its own comparisons at the one and changes the other. They are recorded as U+FFFD, on
/// both.</summary>
internal static class StorableText
{
    /// <summary>What is added or changed in this unit of work.</summary>
    public static void Mend(ChangeTracker changes)
    {
        foreach (EntityEntry entry in changes.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            // Asked for once: each asking makes them anew.
            PropertyValues values = entry.CurrentValues;
            foreach (IProperty property in entry.Metadata.GetProperties())
            {
                if (property.ClrType != typeof(string) || values[property] is not string text)
                    continue;
                string storable = Of(text);
                if (!ReferenceEquals(text, storable))
                    entry.Property(property).CurrentValue = storable;
            }
        }
    }

    /// <returns>The text itself where nothing is to be changed.</returns>
    public static string Of(string text)
    {
        if (!text.Contains('\0', StringComparison.Ordinal) && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return text;
        StringBuilder mended = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            mended.Append(rune.Value == 0 ? Rune.ReplacementChar.ToString() : rune.ToString());
        string result = mended.ToString();
        return string.Equals(result, text, StringComparison.Ordinal) ? text : result;
    }
}
