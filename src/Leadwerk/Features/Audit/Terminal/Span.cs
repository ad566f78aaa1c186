using Spectre.Console;

namespace Leadwerk.Features.Audit.Terminal;

/// <summary>A piece of a sentence in one ink.</summary>
readonly record struct Span(string Text, Style Ink);
