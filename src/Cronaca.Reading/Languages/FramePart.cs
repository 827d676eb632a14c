namespace Cronaca.Reading.Languages;

internal enum FramePart
{
    Actor,
    Recipient,
    Both,
}
