namespace Cronaca.Reading;

public enum Change
{
    Up,
    Down,
}
