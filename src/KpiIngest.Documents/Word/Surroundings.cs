namespace KpiIngest.Documents.Word;

/// <summary>What surrounds a block or a run.</summary>
/// <param name="State">Plain, or what a revision around it makes of it.</param>
/// <param name="TableDepth">Tables around it.</param>
/// <param name="Part">Which part of the page it belongs to.</param>
/// <param name="Ground">What its letters stand on where nothing nearer colours it.</param>
/// <param name="Doubtful">True where the file holds two contents for one place and it is not certain which the page shows.</param>
internal readonly record struct Surroundings(
    Place Place,
    TextState State,
    int TableDepth,
    StoryPart Part,
    Ground Ground = default,
    bool Doubtful = false
)
{
    public static Surroundings Body { get; } = new(Place.Unknown, TextState.Plain, 0, StoryPart.Body, Ground.White);

    /// <summary>Text outside the body, whose tables are not counted.</summary>
    public static Surroundings OutsideBody { get; } = new(Place.Unknown, TextState.Plain, 0, StoryPart.Outside, Ground.White);
}

internal enum StoryPart
{
    /// <summary>The body's own blocks and those of its tables.</summary>
    Body,

    /// <summary>A text box that hangs in the body.</summary>
    TextBox,

    /// <summary>Headers, footers, footnotes and endnotes.</summary>
    Outside,
}
