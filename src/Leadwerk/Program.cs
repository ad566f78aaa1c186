using Leadwerk.Commands;

using var interruption = new Interruption();
return CommandLine.Run(args, CommandConsole.OfProcess(TimeProvider.System), interruption.Token);
