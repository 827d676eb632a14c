namespace Cronaca.Intake.Articles;

internal enum BlockKind
{
    Paragraph,
    Heading,
    Item,
    Row,
}
