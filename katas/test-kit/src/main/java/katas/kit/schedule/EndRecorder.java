package katas.kit.schedule;

/** Keeps how a run ended: the first failure counts, and nothing else does beside it. */
final class EndRecorder {
  private RunEnd end = new RunEnd.Completed();

  synchronized void record(RunEnd newEnd) {
    if (!(end instanceof RunEnd.Failed)) {
      end = newEnd;
    }
  }

  synchronized RunEnd end() {
    return end;
  }
}
