namespace Cronaca.Training.Attribution;

using Cronaca.Reading;
using Cronaca.Reading.Claims;
using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>The cheap baseline: a verb of saying is a cue, its subject the source, its clause the content.</summary>
internal static class VerbAndComplement
{
    public static List<Attributed> Read(MarkedArticle article, Analysis analysis)
    {
        var pack = LanguagePack.For(analysis.Document.Language);
        var found = new List<Attributed>();
        foreach (var word in analysis.Document.Sentences.SelectMany(s => s.Words))
        {
            if (
                word.Upos == Upos.VERB
                && pack.Saying(word).Any()
                && word.Child("ccomp") is { } clause
            )
            {
                TextSpan[] source = word.Child("nsubj") is { } subject
                    ? [subject.SubtreeSpan()]
                    : [];
                found.Add(
                    new(
                        article.Words(source),
                        article.Words([word.Span]),
                        article.Words([clause.SubtreeSpan()])
                    )
                );
            }
        }
        return found;
    }
}
