using System.Collections;
using System.Globalization;

namespace Leadwerk.Features.Audit.Words;

/// <summary>The arguments of a code as words; one that is missing shows as a question mark.</summary>
public readonly struct CodeArguments(IReadOnlyList<object> arguments, ReportWords words)
{
    public string this[int index] => index < arguments.Count ? Text(arguments[index]) : "?";

    /// <summary>All of them, separated by commas.</summary>
    public string All
    {
        get
        {
            var self = this;
            return string.Join(", ", arguments.Select(argument => self.Text(argument)));
        }
    }

    /// <summary>NaN unless the argument is a number.</summary>
    public double Number(int index) =>
        index < arguments.Count && arguments[index] is IConvertible number and not string
            ? number.ToDouble(CultureInfo.InvariantCulture)
            : double.NaN;

    string Text(object argument)
    {
        var (self, format) = (this, words);
        return argument switch
        {
            string text => text,
            DateOnly day => format.Date(day),
            int or long or short => format.Whole(Convert.ToDouble(argument, CultureInfo.InvariantCulture)),
            double or float or decimal => format.Rounded(Convert.ToDouble(argument, CultureInfo.InvariantCulture), 2),
            IEnumerable many => string.Join(", ", many.Cast<object>().Select(one => self.Text(one))),
            _ => argument.ToString() ?? "?",
        };
    }
}
