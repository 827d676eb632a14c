namespace Cronaca.Training.Quantities;

using System.Collections.Frozen;

/// <summary>What NewsQuant calls our units (UCUM, ISO 4217).</summary>
internal static class UnitNames
{
    public static FrozenSet<string> OfTime { get; } =
        FrozenSet.Create(
            "second",
            "minute",
            "hour",
            "day",
            "week",
            "month",
            "year",
            "decade",
            "century"
        );

    private static readonly FrozenDictionary<string, string> _names = new Dictionary<string, string>
    {
        ["percent"] = "percentage",
        ["[bp]"] = "basis point",
        ["USD"] = "dollar",
        ["EUR"] = "euro",
        ["GBP"] = "pound sterling",
        ["JPY"] = "japanese yen",
        ["CNY"] = "chinese yuan",
        ["AUD"] = "australian dollar",
        ["CAD"] = "canadian dollar",
        ["HKD"] = "hong kong dollar",
        ["ILS"] = "shekel",
        ["MYR"] = "malaysian ringgit",
        ["DKK"] = "danish krone",
        ["INR"] = "indian rupee",
        ["CHF"] = "swiss franc",
        ["m"] = "metre",
        ["km"] = "kilometre",
        ["cm"] = "centimetre",
        ["mm"] = "millimetre",
        ["[mi_i]"] = "mile",
        ["[ft_i]"] = "foot",
        ["[in_i]"] = "inch",
        ["[yd_i]"] = "yard",
        ["[nmi_i]"] = "nautical mile",
        ["har"] = "hectare",
        ["[acr_us]"] = "acre",
        ["km2"] = "square kilometre",
        ["m2"] = "square metre",
        ["[mi_i]2"] = "square mile",
        ["[sft_i]"] = "square foot",
        ["m3"] = "cubic metre",
        ["km/h"] = "kilometre per hour",
        ["[mi_i]/h"] = "mile per hour",
        ["m/s"] = "metre per second",
        ["[mi_i]/[gal_us]"] = "mile per gallon",
        ["[kn_i]"] = "knot",
        ["kg"] = "kilogram",
        ["g"] = "gram",
        ["mg"] = "milligram",
        ["t"] = "ton",
        ["[lb_av]"] = "pound-mass",
        ["[oz_av]"] = "ounce",
        ["L"] = "litre",
        ["mL"] = "millilitre",
        ["[gal_us]"] = "gallon",
        ["[bbl_us]"] = "barrel",
        ["[bbl_us]/d"] = "barrel per day",
        ["deg"] = "degree",
        ["Cel"] = "celsius",
        ["[degF]"] = "fahrenheit",
        ["W"] = "watt",
        ["kW"] = "kilowatt",
        ["MW"] = "megawatt",
        ["GW"] = "gigawatt",
        ["kW.h"] = "kilowatt-hour",
        ["MBy"] = "megabyte",
        ["GBy"] = "gigabyte",
        ["TBy"] = "terabyte",
        ["Mbit/s"] = "megabit per second",
        ["Hz"] = "hertz",
        ["kHz"] = "kilohertz",
        ["[HP]"] = "horsepower",
        ["{rev}/min"] = "revolutions per minute",
        ["[Richter]"] = "magnitude",
        ["s"] = "second",
        ["min"] = "minute",
        ["h"] = "hour",
        ["d"] = "day",
        ["wk"] = "week",
        ["mo"] = "month",
        ["a"] = "year",
    }.ToFrozenDictionary();

    public static string Of(string? unit) =>
        unit is null ? "-" : _names.GetValueOrDefault(unit, unit.ToLowerInvariant());
}
