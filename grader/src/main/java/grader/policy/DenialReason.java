package grader.policy;

import grader.text.LearnerMessages;

/** Why something is not permitted. */
enum DenialReason {
  CLOCK(LearnerMessages.WHY_CLOCK),
  WAIT(LearnerMessages.WHY_WAIT),
  RANDOM(LearnerMessages.WHY_RANDOM),
  IDENTITY(LearnerMessages.WHY_IDENTITY),
  COLLECTOR(LearnerMessages.WHY_COLLECTOR),
  THREADS(LearnerMessages.WHY_THREADS),
  PROCESSES(LearnerMessages.WHY_PROCESSES),
  FILES(LearnerMessages.WHY_FILES),
  NETWORK(LearnerMessages.WHY_NETWORK),
  REFLECTION(LearnerMessages.WHY_REFLECTION),
  STACK(LearnerMessages.WHY_STACK),
  SETTINGS(LearnerMessages.WHY_SETTINGS),
  TESTS_ONLY(LearnerMessages.WHY_TESTS_ONLY),
  NATIVE(LearnerMessages.WHY_NATIVE),
  FINALIZER(LearnerMessages.WHY_FINALIZER),
  OWN_EQUALS(LearnerMessages.WHY_OWN_EQUALS),
  OWN_COLLECTION(LearnerMessages.WHY_OWN_COLLECTION),
  STATIC_STATE(LearnerMessages.WHY_STATIC_STATE),
  STATIC_COLLECTION(LearnerMessages.WHY_STATIC_COLLECTION),
  SHARED_MONITOR(LearnerMessages.WHY_SHARED_MONITOR),
  OTHER_PACKAGE(LearnerMessages.WHY_OTHER_PACKAGE),
  EXAM(LearnerMessages.WHY_EXAM),
  NOT_LISTED(LearnerMessages.WHY_NOT_LISTED);

  private final String words;

  DenialReason(String words) {
    this.words = words;
  }

  /** The clause of a report that follows the name of the thing. */
  String words() {
    return words;
  }
}
