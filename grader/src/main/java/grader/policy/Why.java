package grader.policy;

import grader.text.LearnerMessages;

/** Why something is not permitted. */
enum Why {
  CLOCK(LearnerMessages.whyClock()),
  THREADS(LearnerMessages.whyThreads()),
  PROCESSES(LearnerMessages.whyProcesses()),
  FILES(LearnerMessages.whyFiles()),
  NETWORK(LearnerMessages.whyNetwork()),
  REFLECTION(LearnerMessages.whyReflection()),
  SETTINGS(LearnerMessages.whySettings()),
  TESTS_ONLY(LearnerMessages.whyTestsOnly()),
  NATIVE(LearnerMessages.whyNative()),
  FINALIZER(LearnerMessages.whyFinalizer()),
  OTHER_PACKAGE(LearnerMessages.whyOtherPackage()),
  EXAM(LearnerMessages.whyExam()),
  NOT_LISTED(LearnerMessages.whyNotListed());

  private final String words;

  Why(String words) {
    this.words = words;
  }

  /** The clause of a report that follows the name of the thing. */
  String words() {
    return words;
  }
}
