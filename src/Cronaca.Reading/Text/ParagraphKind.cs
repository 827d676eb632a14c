namespace Cronaca.Reading.Text;

internal enum ParagraphKind
{
    Body,
    Title,

    /// <summary>A section head: short, no full stop, often in capitals and quotation marks.</summary>
    Heading,

    /// <summary>A line of a list of related headlines, or the line that announces it: no news of this report.</summary>
    Related,

    /// <summary>A credit or a byline: "(Reporting by ...)", "© ANSA".</summary>
    Credit,
}
