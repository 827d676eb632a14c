namespace Cronaca.Training.Names;

using Cronaca.Reading.Names;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>Shows the names of reports: <c>show-names LANGUAGE FILE...</c>. A line an entity, with its mentions and where it is.</summary>
internal static class ShowNames
{
    public static int Run(string[] arguments)
    {
        foreach (string file in arguments[2..].Where(a => a != "--tree"))
        {
            Document document = Splitter.Split(File.ReadAllText(file), arguments[1]);
            foreach (Sentence sentence in document.Sentences)
            {
                Parser.For(arguments[1]).Parse(sentence);
            }
            if (arguments.Contains("--tree"))
            {
                foreach (Sentence sentence in document.Sentences)
                {
                    Console.WriteLine(
                        sentence.Index
                            + "  "
                            + string.Join(
                                ' ',
                                sentence.Words.Select(w =>
                                    $"{w.Form}/{w.Upos}/{w.Relation}>{w.Head?.Form}"
                                )
                            )
                    );
                }
            }
            NamesOfReport names = NameReader.Read(document);
            Console.WriteLine("== " + file);
            foreach (Entity entity in names.Entities)
            {
                string place = entity.Place is { } p
                    ? $" @{p.Name} {p.Latitude:F2} {p.Longitude:F2} {p.Population}"
                    : "";
                Console.WriteLine(
                    $"{entity.Kind, -12} {entity.Name} [{entity.Role}] {entity.Country}{place}"
                );
                foreach (Mention mention in entity.Mentions)
                {
                    Console.WriteLine(
                        $"      {mention.Kind, -11} {mention.First.Sentence.Index}: {mention.Span.Of(document.Text)}"
                    );
                }
            }
            foreach (Sentence sentence in document.Sentences)
            {
                foreach (Word word in sentence.Words)
                {
                    if (
                        word.Upos == Upos.VERB
                        && word.Child("nsubj") is null
                        && names.Antecedent(word) is { } who
                    )
                    {
                        Console.WriteLine($"   {sentence.Index}: {word.Form} <- {who.Name}");
                    }
                }
            }
        }
        return 0;
    }
}
