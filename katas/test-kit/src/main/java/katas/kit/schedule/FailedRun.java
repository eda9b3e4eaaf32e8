package katas.kit.schedule;

/** A run that failed, with the fault that it suffered. */
record FailedRun(ScheduleExecution run, FaultPlan plan, RunEnd.Failed end) {
  SearchResult.Failed result() {
    return new SearchResult.Failed(end.problem(), run.trace(), ReplaySearch.textOf(plan, run));
  }
}
