using System.Globalization;
using Leadwerk.Features.Import;
using Leadwerk.Features.Import.Values;

namespace Leadwerk.Tests.Import.Values;

public class DateTextTests
{
    static readonly string[] Days =
    [
        "2024-01-01",
        "2024-02-29",
        "2023-03-03",
        "2024-03-31",
        "2019-12-31",
        "2024-10-05",
        "2024-07-12",
        "2000-05-28",
    ];

    static readonly (string Format, DateOrder Order)[] Styles =
    [
        ("d.M.yyyy", DateOrder.DayFirst),
        ("dd.MM.yyyy", DateOrder.DayFirst),
        ("dd.MM.yy", DateOrder.DayFirst),
        ("dd. MM. yyyy", DateOrder.DayFirst),
        ("dd.MM.yyyy HH:mm", DateOrder.DayFirst),
        ("dd.MM.yyyy, HH:mm:ss", DateOrder.DayFirst),
        ("d/M/yyyy", DateOrder.DayFirst),
        ("dd/MM/yyyy HH:mm", DateOrder.DayFirst),
        ("dd-MM-yyyy", DateOrder.DayFirst),
        ("dd-MM-yyyy HH:mm", DateOrder.DayFirst),
        ("M/d/yyyy", DateOrder.MonthFirst),
        ("MM/dd/yy", DateOrder.MonthFirst),
        ("M/d/yyyy h:mm tt", DateOrder.MonthFirst),
        ("MM-dd-yyyy", DateOrder.MonthFirst),
        ("yy-MM-dd", DateOrder.YearFirst),
        ("yyyy-MM-dd", DateOrder.DayFirst),
        ("yyyy-MM-dd", DateOrder.MonthFirst),
        ("yyyy/MM/dd", DateOrder.MonthFirst),
        ("yyyy.MM.dd", DateOrder.DayFirst),
        ("yyyy-MM-ddTHH:mm:ss", DateOrder.DayFirst),
        ("yyyy-MM-ddT23:59:59.999'Z'", DateOrder.DayFirst),
        ("yyyy-MM-ddT00:00:00'+02:00'", DateOrder.DayFirst),
        ("yyyy-MM-dd HH:mm:ss 'UTC'", DateOrder.MonthFirst),
        ("yyyyMMdd", DateOrder.DayFirst),
        ("MMM d, yyyy", DateOrder.DayFirst),
        ("MMMM d, yyyy", DateOrder.MonthFirst),
        ("d MMM yyyy", DateOrder.DayFirst),
        ("dd-MMM-yyyy", DateOrder.DayFirst),
        ("dd-MMM-yy", DateOrder.DayFirst),
        ("yyyy-MMM-dd", DateOrder.DayFirst),
        ("ddd, d MMM yyyy", DateOrder.DayFirst),
        ("dddd, MMMM d, yyyy", DateOrder.DayFirst),
    ];

    public static TheoryData<string, string, string> Written
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (format, order) in Styles)
            {
                foreach (var day in Days)
                {
                    var moment = DateTime.Parse(day, CultureInfo.InvariantCulture).AddHours(15.5);
                    data.Add(moment.ToString(format, CultureInfo.InvariantCulture), order.ToString(), day);
                }
            }
            var german = CultureInfo.GetCultureInfo("de-DE");
            foreach (var format in (string[])["d. MMMM yyyy", "dd. MMM yyyy", "dddd, d. MMMM yyyy", "d. MMMM yy"])
            {
                foreach (var day in Days)
                    data.Add(
                        DateOnly.Parse(day, CultureInfo.InvariantCulture).ToString(format, german),
                        "DayFirst",
                        day
                    );
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void A_day_in_any_style_is_that_day(string text, string order, string day)
    {
        var read = DateStyle.Day(DateText.Read(text), Enum.Parse<DateOrder>(order));
        Assert.Equal(day, DateOnly.FromDayNumber(read!.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("31.02.2024")]
    [InlineData("30.02.2024")]
    [InlineData("29.02.2023")]
    [InlineData("31.04.2024")]
    [InlineData("00.01.2024")]
    [InlineData("13.13.2024")]
    [InlineData("2024-13-01")]
    [InlineData("2024-02-30")]
    [InlineData("01.01.0001")]
    [InlineData("9999-12-31")]
    [InlineData("3. Smarch 2024")]
    [InlineData("morgen")]
    [InlineData("Q3/2024")]
    [InlineData("03.2024")]
    [InlineData("KW 12")]
    [InlineData("12")]
    [InlineData("19999")]
    [InlineData("80001")]
    [InlineData("1.2.345")]
    [InlineData("1.2/2024")]
    [InlineData("1..2.2024")]
    [InlineData("2024-01-05abc")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("ca. 01.02.2024")]
    public void What_is_no_day_is_not_read_as_one(string text) =>
        Assert.Null(DateStyle.Day(DateText.Read(text), DateOrder.DayFirst));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("NULL")]
    [InlineData("n/a")]
    [InlineData("False")]
    [InlineData("0000-00-00")]
    [InlineData("k.A.")]
    public void Nothing_recorded_is_no_mistake(string text) =>
        Assert.Equal(ReadPipeline.NoDay, DateStyle.Day(DateText.Read(text), DateOrder.DayFirst));

    [Theory]
    [InlineData("45292", "2024-01-01")]
    [InlineData("45292.75", "2024-01-01")]
    [InlineData("45292,75", "2024-01-01")]
    [InlineData("46022", "2025-12-31")]
    [InlineData("20000", "1954-10-03")]
    public void Serial_days_of_spreadsheets_are_days(string text, string day)
    {
        var read = DateStyle.Day(DateText.Read(text), DateOrder.MonthFirst);
        Assert.Equal(day, DateOnly.FromDayNumber(read!.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("01.02.79", "2079-02-01")]
    [InlineData("01.02.80", "1980-02-01")]
    [InlineData("01.02.03", "2003-02-01")]
    public void Two_digits_of_a_year_mean_the_near_century(string text, string day)
    {
        var read = DateStyle.Day(DateText.Read(text), DateOrder.DayFirst);
        Assert.Equal(day, DateOnly.FromDayNumber(read!.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("31.02.2024")]
    [InlineData("1/2/24")]
    [InlineData("2024-13-01")]
    public void A_date_can_be_shown_as_it_was_written(string text) =>
        Assert.Equal(text, DateText.Read(text).ToString());
}
