using System.Text.Json;

namespace KpiIngest.Reports.Forms;

/// <summary>Reads a wording file, token by token. Not through the serializer: the runtime would compile hundreds of methods for it at each
/// start of a reader process.</summary>
internal ref struct FormWordingReader
{
    private readonly ReadOnlySpan<byte> text;
    private Utf8JsonReader json;

    public FormWordingReader(ReadOnlySpan<byte> utf8)
    {
        text = utf8;
        json = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
    }

    /// <exception cref="JsonException">It is no such file; with the line, from 0.</exception>
    public FormWordingFile Read()
    {
        string? form = null,
            schema = null;
        List<string> titles = [],
            summaryTitles = [],
            notAssessed = [],
            emptyEntries = [];
        List<ColumnWording> columns = [];
        List<RoleWording<RowRole>> rows = [];
        List<RoleWording<LabelRole>> labels = [];
        List<RoleWording<Assessor>> assessors = [];
        List<RoleWording<WordList>> words = [];
        List<OpenHeading> open = [];
        Next(JsonTokenType.StartObject);
        while (Member() is { } member)
        {
            switch (member)
            {
                case "$schema":
                    schema = Text();
                    break;
                case "form":
                    form = Text();
                    break;
                case "titles":
                    Texts(titles);
                    break;
                case "summaryTitles":
                    Texts(summaryTitles);
                    break;
                case "columns":
                    Columns(columns);
                    break;
                case "rows":
                    Roles(rows);
                    break;
                case "labels":
                    Roles(labels);
                    break;
                case "assessors":
                    Roles(assessors);
                    break;
                case "openHeadings":
                    Open(open);
                    break;
                case "words":
                    Roles(words);
                    break;
                case "notAssessed":
                    Texts(notAssessed);
                    break;
                case "emptyEntries":
                    Texts(emptyEntries);
                    break;
                default:
                    throw Wrong($"unknown member \"{member}\"");
            }
        }

        if (form is null)
            throw Wrong("\"form\" is missing");
        json.Read(); // Throws where something follows.
        return new FormWordingFile
        {
            Schema = schema,
            Form = form,
            Titles = titles,
            SummaryTitles = summaryTitles,
            Columns = columns,
            Rows = rows,
            Labels = labels,
            Assessors = assessors,
            OpenHeadings = open,
            Words = words,
            NotAssessed = notAssessed,
            EmptyEntries = emptyEntries,
        };
    }

    private void Columns(List<ColumnWording> columns)
    {
        Next(JsonTokenType.StartObject);
        while (Member() is { } name)
        {
            ColumnRole role = (ColumnRole)Role(typeof(ColumnRole), name);
            List<string> whole = [],
                parts = [];
            Next(JsonTokenType.StartObject);
            while (Member() is { } member)
            {
                if (member is not ("is" or "has"))
                    throw Wrong($"unknown member \"{member}\"");
                Texts(member == "is" ? whole : parts);
            }

            columns.Add(new ColumnWording(role, whole, parts));
        }
    }

    private void Open(List<OpenHeading> open)
    {
        Next(JsonTokenType.StartObject);
        while (Member() is { } heading)
        {
            List<string> names = [];
            Texts(names);
            if (names.Count < 2)
                throw Wrong($"\"{heading}\" needs two columns that it may head");
            List<ColumnRole> roles = new(names.Count);
            foreach (string name in names)
                roles.Add((ColumnRole)Role(typeof(ColumnRole), name));
            open.Add(new OpenHeading(heading, roles));
        }
    }

    private void Roles<TRole>(List<RoleWording<TRole>> roles)
        where TRole : struct, Enum
    {
        Next(JsonTokenType.StartObject);
        while (Member() is { } name)
        {
            TRole role = (TRole)Role(typeof(TRole), name);
            List<string> wordings = [];
            Texts(wordings);
            roles.Add(new RoleWording<TRole>(role, wordings));
        }
    }

    private readonly object Role(Type roles, string name)
    {
        foreach (string known in Enum.GetNames(roles))
        {
            if (string.Equals(known, name, StringComparison.OrdinalIgnoreCase))
                return Enum.Parse(roles, known);
        }

        throw Wrong($"unknown role \"{name}\"");
    }

    private void Texts(List<string> texts)
    {
        Next(JsonTokenType.StartArray);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            texts.Add(Value());
    }

    private string Text()
    {
        json.Read();
        return Value();
    }

    private readonly string Value() => json.TokenType == JsonTokenType.String ? json.GetString()! : throw Wrong("a text is expected here");

    /// <returns>Null at the end of the object.</returns>
    private string? Member()
    {
        json.Read();
        return json.TokenType == JsonTokenType.EndObject ? null : json.GetString();
    }

    private void Next(JsonTokenType expected)
    {
        json.Read();
        if (json.TokenType != expected)
            throw Wrong($"{expected} is expected here, not {json.TokenType}");
    }

    private readonly JsonException Wrong(string reason) =>
        new(reason, path: null, lineNumber: text[..(int)json.TokenStartIndex].Count((byte)'\n'), bytePositionInLine: null);
}
