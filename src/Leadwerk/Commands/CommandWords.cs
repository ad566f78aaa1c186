namespace Leadwerk.Commands;

/// <summary>All sentences of the command line in one language; German says Sie.</summary>
abstract class CommandWords
{
    public static CommandWords In(string language) =>
        language == "en" ? new EnglishCommandWords() : new GermanCommandWords();

    /// <param name="command">Name of a command, or of the program.</param>
    public abstract string Help(string command);

    /// <param name="commandLine">The command line without its <c>--help</c>.</param>
    public abstract string SeeHelp(string commandLine);

    public abstract string UnknownCommand(string typed, string? nearest);
    public abstract string CommandBeforeFile(string file);
    public abstract string UnknownOption(string typed, string? nearest);
    public abstract string NeedsValue(string option, string example);
    public abstract string GivenTwice(string option);
    public abstract string NotALanguage(string typed);
    public abstract string NoFile { get; }
    public abstract string NotADate(string typed);
    public abstract string NotAThreshold(string typed);
    public abstract string NotHorizons(string typed);
    public abstract string NotASeed(string typed);
    public abstract string NotAMapping(string typed);

    /// <param name="typed">The field as typed.</param>
    /// <param name="nearest">What was probably meant.</param>
    /// <param name="known">All fields, separated by commas.</param>
    public abstract string UnknownField(string typed, string? nearest, string known);
    public abstract string FieldTwice(string field);
    public abstract string NotAStage(string typed);
    public abstract string StageTwice(string stage);

    /// <summary>The HTML file would overwrite a file that is to be read.</summary>
    public abstract string HtmlIsInput(string file);

    public abstract string Reading { get; }
    public abstract string Measuring { get; }
    public abstract string InvalidAnswer { get; }
    public abstract string HtmlWritten(string file);
    public abstract string HtmlNotWritten(string file, string why);
    public abstract string NoSuchFolder { get; }
    public abstract string NoPermission { get; }
    public abstract string Interrupted { get; }

    /// <param name="what">The message of the exception.</param>
    public abstract string Unexpected(string what);
}
