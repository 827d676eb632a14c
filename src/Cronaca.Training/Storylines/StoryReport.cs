namespace Cronaca.Training.Storylines;

using Cronaca.Ledger;

/// <summary>A report of a corpus with the story that the corpus puts it in.</summary>
/// <param name="Name">What the corpus calls it.</param>
/// <param name="Story">The happening it tells of.</param>
/// <param name="Topic">What sort of happening that is; two stories may be of one topic.</param>
/// <param name="Report">As the ledger takes it.</param>
internal sealed record StoryReport(string Name, string Story, string Topic, KeptReport Report);
