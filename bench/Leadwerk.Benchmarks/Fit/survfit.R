# Times survival::survfit, and nothing else, on the visits in a file: phase, days, exit (0 censored, 1 advanced, 2 lost).
# Usage: Rscript survfit.R VISITS COUNT   prints the seconds for all phases, and share and error of moving on per phase.
library(survival)
arguments <- commandArgs(trailingOnly = TRUE)
count <- as.integer(arguments[2])
visits <- matrix(readBin(arguments[1], "integer", n = 3 * count, size = 4, endian = "little"), ncol = 3, byrow = TRUE)
exits <- c("censored", "advanced", "lost")
phases <- lapply(sort(unique(visits[, 1])), function(phase) {
  own <- visits[visits[, 1] == phase, ]
  # A visit that ends on its first day counts at day 0; survfit wants positive times.
  data.frame(days = own[, 2] + 1, exit = factor(exits[own[, 3] + 1], levels = exits))
})
fits <- list()
seconds <- system.time(for (i in seq_along(phases)) fits[[i]] <- survfit(Surv(days, exit) ~ 1, data = phases[[i]]))
# On a busy machine the wall clock would count other people's work against R.
cpu <- seconds[["user.self"]] + seconds[["sys.self"]]
cat(sprintf("seconds %.3f\n", min(seconds[["elapsed"]], cpu)))
for (fit in fits) {
  last <- length(fit$time)
  advanced <- match("advanced", fit$states)
  cat(sprintf("advanced %.15g %.15g\n", fit$pstate[last, advanced], fit$std.err[last, advanced]))
}
cat(R.version.string, "survival", as.character(packageVersion("survival")), "\n")
