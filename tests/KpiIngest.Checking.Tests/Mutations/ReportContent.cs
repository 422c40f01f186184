using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.Mutations;

/// <summary>All that a report holds, places too: reports of the same content are checked alike.</summary>
internal static class ReportContent
{
    private const int Deepest = 40;

    public static string Of(Report report)
    {
        StringBuilder text = new();
        Write(report, text, 0);
        return text.ToString();
    }

    private static void Write(object? value, StringBuilder text, int depth)
    {
        if (depth > Deepest)
            throw new InvalidOperationException("The report holds itself.");
        switch (value)
        {
            case null:
                text.Append("null;");
                break;
            case string or Enum or IFormattable:
                text.Append(CultureInfo.InvariantCulture, $"{value};");
                break;
            case bool:
                text.Append(CultureInfo.InvariantCulture, $"{value};");
                break;
            case IEnumerable many:
                text.Append('[');
                foreach (object one in many)
                    Write(one, text, depth + 1);
                text.Append(']');
                break;
            default:
                text.Append(value.GetType().Name).Append('(');
                for (Type? type = value.GetType(); type is not null; type = type.BaseType)
                {
                    foreach (
                        FieldInfo field in type.GetFields(
                            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                        )
                    )
                        Write(field.GetValue(value), text, depth + 1);
                }

                text.Append(')');
                break;
        }
    }
}
