namespace Cronaca.Training.Scores;

/// <summary>One measured figure beside what others reach: what is measured, ours, the best published figure of a system that is no large language model, what a cheap baseline gives, and the aim; in percent unless told. Empty where there is none.</summary>
internal sealed record Figure(
    string What,
    double Ours,
    string Published = "",
    string Baseline = "",
    string Aim = ""
);
