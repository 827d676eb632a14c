namespace Cronaca.Reading;

public enum TollType
{
    Killed,
    Injured,
    Missing,
    Arrested,
    Abducted,
    Released,
    Displaced,
    Evacuated,
    Rescued,
    Deployed,
    Attending,
    Affected,
    Destroyed,
}
