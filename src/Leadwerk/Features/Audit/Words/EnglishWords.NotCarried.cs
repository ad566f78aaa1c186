namespace Leadwerk.Features.Audit.Words;

public sealed partial class EnglishWords
{
    public override string FromNowOn => "From now on:";

    protected override RecordingAdvice? Advice(string code, CodeArguments arguments) =>
        code switch
        {
            "few-cases" => new(
                arguments.Number(0) == 0
                    ? "No lead is decided yet; below 10 decisions the report gives ranges instead of chances."
                    : $"Only {Count(arguments.Number(0), "lead is", "leads are")} decided; below 10 the report gives ranges instead of chances.",
                "record every end with its date, the lost ones too."
            ),
            "start-too-old" => new(
                $"{Count(arguments.Number(0), "lead", "leads")} began more than {Whole(arguments.Number(1))} years ago: their ends teach nothing any more, and open ones count as that old.",
                "check the start date."
            ),
            "speed" => new(
                $"Whether the best mature fast can be told from {Whole(arguments.Number(1))} decided leads with both dates; here there are {Whole(arguments.Number(0))}.",
                "note the day of every end."
            ),
            "expiry" => new(
                $"Expiry advice needs {Whole(arguments.Number(1))} orders with a date; {Whole(arguments.Number(0))} are won here.",
                "note the day of every order."
            ),
            "stage-history" => new(
                $"When a lead came into which phase is not in the file ({arguments[0]}). So only the whole way from start to "
                    + "end is measured.",
                "export the stage history too (--history, or one date column for each phase)."
            ),
            "phase-entry" => new(
                $"Without entry dates, so not measured, and by no means “100%”: {arguments[0]}"
                    + (arguments.Number(1) > 0 ? $" ({Count(arguments.Number(1), "open lead", "open leads")})." : "."),
                "record the day on which a lead enters this phase."
            ),
            "phase-at-loss" => new(
                $"In which phase {Count(arguments.Number(0), "lead was", "leads were")} lost is not in the file; a lead counts only "
                    + "where it certainly was.",
                "keep the last phase when a lead is lost."
            ),
            "start-date" => new(
                (
                    arguments.Number(0) == arguments.Number(1)
                        ? Count(arguments.Number(0), "open lead", "open leads") + " without a usable start date"
                        : $"{Leads(arguments.Number(0))} without a usable start date, {Whole(arguments.Number(1))} of them open"
                ) + ": counted, not estimated.",
                "export the day of creation too."
            ),
            "losses" => new(
                $"The file has no losses. What is not won counts as open ({Leads(arguments.Number(0))}); what projects die of "
                    + "cannot be told.",
                "close what is lost, with date and reason."
            ),
            "loss-dates" => new(
                $"{Count(arguments.Number(0), "lost lead", "lost leads")} without a usable date of the loss: missing from the estimates, "
                    + "so the chances look rather too good.",
                "record the day of the loss."
            ),
            "win-dates" => new(
                $"{Count(arguments.Number(0), "won lead", "won leads")} without a usable date of the order: missing from the estimates, "
                    + "so the chances look rather too bad.",
                "record the day of the order."
            ),
            "house-keeping" => HouseKeepingAdvice(arguments),
            "value" => new(
                $"{Count(arguments.Number(0), "open lead", "open leads")} without an order value.",
                "enter the order value as soon as there is an offer."
            ),
            "lost-value" => new(
                "No lost lead carries an order value: it follows the outcome and gives it away. For past as-of days it is "
                    + "therefore left out.",
                "keep the order value when a lead is lost."
            ),
            "currency" => new(
                "The currency is not in the file: order values are added as they stand there.",
                "export the currency too."
            ),
            "guesses" => new(
                "Percentages that people gave before the end are not in the file (no column, or overwritten with 0 and 100 at "
                    + "the end): people and machine cannot be compared.",
                "keep the last guess from before the end."
            ),
            "hand-over" => new(
                "The day of the hand-over to sales is not in the file: expiry counts from the start.",
                "record the day of the hand-over."
            ),
            "last-activity" => new(
                "The last activity is not in the file: when a lead really fell asleep stays open.",
                "export the day of the last contact too."
            ),
            "deferrals" => new(
                "How often customers put you off is not in the file: that limit cannot be checked.",
                "count every “later”."
            ),
            "segment" => new(
                "Segments are not in the file: differences between industries or kinds of business stay invisible.",
                "record industry or kind of business at creation."
            ),
            _ => null,
        };

    protected override string WithoutValueHere(double leads, bool inSums, bool inForecast)
    {
        var who = Count(leads, "open lead", "open leads") + " without an order value";
        var missing = leads == 1 ? "is missing" : "are missing";
        return (inSums, inForecast) switch
        {
            (true, true) => $"{who} {missing} from the sums; the forecast takes order values of won leads instead.",
            (true, false) => $"{who} {missing} from the sum.",
            (false, true) => $"{who}: the forecast takes order values of won leads instead.",
            _ => $"{who}: so this report counts orders, not money.",
        };
    }

    RecordingAdvice HouseKeepingAdvice(CodeArguments arguments)
    {
        var (days, losses, redated) = (arguments.Number(0), arguments.Number(1), arguments.Number(2));
        var found =
            $"On {Count(days, "house-keeping day", "house-keeping days")} {Whole(losses)} leads were given up at once: lost by "
            + "then, not on that day.";
        var dated =
            redated > 0
                ? $" For the phases {Whole(redated)} of them count as lost on the day of their last activity; the others look alive longer than they were."
                : " Until then dead leads look alive.";
        return new(
            redated >= losses ? found + " For the phases the day of their last activity counts." : found + dated,
            "close leads when they end, not in one go."
        );
    }
}
