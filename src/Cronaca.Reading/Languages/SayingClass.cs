namespace Cronaca.Reading.Languages;

internal enum SayingClass
{
    Say,
    Deny,
    Confirm,
    Accuse,
    Ask,
    Warn,
    Promise,
    Think,
    Write,

    /// <summary>A witness perceived it.</summary>
    Hear,
    Show,
}
