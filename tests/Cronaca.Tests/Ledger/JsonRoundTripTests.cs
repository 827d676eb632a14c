namespace Cronaca.Tests.Ledger;

using System.Text;
using System.Text.Json;
using Cronaca.Reading;
using Cronaca.Tests.Gold;
using Cronaca.Training.Gold;
using Shouldly;
using Xunit;

public class JsonRoundTripTests
{
    private static byte[] Json(Reading reading)
    {
        using var stream = new MemoryStream();
        ReadingJson.Write(stream, reading);
        return stream.ToArray();
    }

    [Theory]
    [InlineData("it")]
    [InlineData("en")]
    public void A_reading_from_its_JSON_writes_the_same_bytes(string language)
    {
        var cases = GoldCase.ReadAll(Repository.At("gold", language));
        foreach (var gold in cases)
        {
            var reading = Reader.Read(gold.Report);
            byte[] json = Json(reading);

            var again = ReadingJson.Parse(json);

            Encoding.UTF8.GetString(Json(again)).ShouldBe(Encoding.UTF8.GetString(json));
            again.Sentences.ShouldBe(reading.Sentences);
            again.Report.Text.ShouldBe(reading.Report.Text);
            again.Claims.Count.ShouldBe(reading.Claims.Count);
        }
    }

    [Theory]
    [InlineData("\"start\":0", "\"start\":-1", "within the text's")]
    [InlineData("\"kind\":\"toll\"", "\"kind\":\"trial\"", "found \"trial\"; expected toll")]
    [InlineData("\"hedge\":\"exact\"", "\"hedge\":\"maybe\"", "expected one of about, at-least")]
    [InlineData("\"claims\":[", "\"claims\":3,\"x\":[", "claims: found Number; expected an array")]
    [InlineData("\"report\":{", "\"report\":[],\"x\":{", "text: found Array")]
    public void What_is_no_reading_is_refused_with_what_was_found(
        string right,
        string wrong,
        string message
    )
    {
        var reading = Reader.Read(
            new Report
            {
                Text = "Two guards were killed in Juba on Friday, police said.",
                Published = new DateOnly(2023, 2, 11),
            }
        );
        string json = Encoding.UTF8.GetString(Json(reading));
        json.ShouldContain(right);

        var error = Should.Throw<JsonException>(() =>
            ReadingJson.Parse(Encoding.UTF8.GetBytes(json.Replace(right, wrong)))
        );

        error.Message.ShouldContain(message);
    }
}
