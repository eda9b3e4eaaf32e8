package grader.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import grader.course.GradingOutcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a grading says, as it goes out in JSON. Fields are only ever added; one that changes its
 * meaning raises {@code version}.
 *
 * @param outcome a word of {@link grader.course.GradingOutcome}
 * @param level number of the level reached, null when none is
 * @param levelName its name, null when none is reached
 * @param sandbox what held the submission back, one line
 * @param problems why the grading ended early, one line each; empty when it finished
 * @param output what the submission printed, capped
 * @param notes what the intake left out
 * @param nextStep the one thing to do next
 * @param timings milliseconds by stage
 * @param engines what the tests on real engines said; null when they were not asked for
 * @param needsAttention whether the packaging was refused, which says nothing about the code: the
 *     score is none, and a person has to look; written only when true
 * @param late whether the learning system marked the submission as late; written only when true
 * @param salt the salt of the random histories; null, and not written, for the usual one
 */
@JsonPropertyOrder({
  "version",
  "kata",
  "submission",
  "outcome",
  "score",
  "maxScore",
  "level",
  "levelName",
  "nextStep",
  "sandbox",
  "problems",
  "notes",
  "levels",
  "rules",
  "output",
  "timings",
  "engines",
  "needsAttention",
  "late",
  "salt"
})
public record Report(
    int version,
    String kata,
    String submission,
    String outcome,
    int score,
    int maxScore,
    @JsonSetter(nulls = Nulls.SET) @Nullable Integer level,
    @JsonSetter(nulls = Nulls.SET) @Nullable String levelName,
    String nextStep,
    String sandbox,
    List<String> problems,
    List<String> notes,
    List<LevelLine> levels,
    List<RuleLine> rules,
    String output,
    Map<String, Long> timings,
    @JsonInclude(JsonInclude.Include.NON_NULL) @JsonSetter(nulls = Nulls.SET)
        @Nullable EngineResults engines,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean needsAttention,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean late,
    @JsonInclude(JsonInclude.Include.NON_NULL) @JsonSetter(nulls = Nulls.SET)
        @Nullable String salt) {

  /** What became of the submission. */
  public EntryState state() {
    if (endedIn(GradingOutcome.GRADER_FAULT)) {
      return EntryState.NOT_GRADED;
    }
    return needsAttention ? EntryState.NEEDS_ATTENTION : EntryState.GRADED;
  }

  /** Whether score and level say something about the code. */
  public boolean hasScore() {
    return state() == EntryState.GRADED;
  }

  /** Whether the grading ended in this way. */
  public boolean endedIn(GradingOutcome end) {
    return outcome.equals(end.word());
  }

  /** Whether the grading got beyond this end. */
  public boolean endedAfter(GradingOutcome end) {
    return GradingOutcome.parse(outcome).filter(reached -> reached.compareTo(end) > 0).isPresent();
  }

  /**
   * The same for a part of the tests, which has a next step of its own.
   *
   * @param ofAllLevels whether the part has tests of all levels; of one level alone none is reached
   */
  public Report ofPart(String itsNextStep, boolean ofAllLevels) {
    return new Report(
        version,
        kata,
        submission,
        outcome,
        score,
        maxScore,
        ofAllLevels ? level : null,
        ofAllLevels ? levelName : null,
        itsNextStep,
        sandbox,
        problems,
        notes,
        levels,
        rules,
        output,
        timings,
        engines,
        needsAttention,
        late,
        salt);
  }

  /** The same with what the tests on real engines said. */
  public Report with(EngineResults itsEngines) {
    return copy(nextStep, itsEngines, needsAttention, late, salt);
  }

  /** The same of a submission whose packaging was refused. */
  public Report needingAttention(String itsNextStep) {
    return copy(itsNextStep, engines, true, late, salt);
  }

  /** The same of a submission that may have been late. */
  public Report late(boolean wasLate) {
    return copy(nextStep, engines, needsAttention, wasLate, salt);
  }

  /** The same of a grading with histories of this salt. */
  public Report salted(String itsSalt) {
    return copy(nextStep, engines, needsAttention, late, itsSalt);
  }

  private Report copy(
      String itsNextStep,
      @Nullable EngineResults itsEngines,
      boolean attention,
      boolean wasLate,
      @Nullable String itsSalt) {
    return new Report(
        version,
        kata,
        submission,
        outcome,
        score,
        maxScore,
        level,
        levelName,
        itsNextStep,
        sandbox,
        problems,
        notes,
        levels,
        rules,
        output,
        timings,
        itsEngines,
        attention,
        wasLate,
        itsSalt);
  }

  /** Points of one level. */
  public record LevelLine(int level, String name, int points, int maxPoints, boolean passed) {}

  /** One rule with its tests. */
  public record RuleLine(
      String id, String title, boolean passed, int points, int maxPoints, List<TestLine> tests) {
    /** Whether none of its tests ran to a verdict. */
    public boolean wasNotRun() {
      return tests.stream().allMatch(test -> test.status().equals(TestLine.NOT_RUN));
    }
  }

  /**
   * One test.
   *
   * @param status {@code passed}, {@code failed} or {@code not-run}
   * @param message why it failed or did not run; null when it passed
   * @param hint what to think about; null unless it failed
   * @param location the learner's own first line on the way to the failure; null when unknown
   */
  public record TestLine(
      String name,
      boolean hidden,
      String status,
      @JsonSetter(nulls = Nulls.SET) @Nullable String message,
      @JsonSetter(nulls = Nulls.SET) @Nullable String hint,
      @JsonSetter(nulls = Nulls.SET) @Nullable String location) {
    /** The status of a test that passed. */
    public static final String PASSED = "passed";

    /** The status of a test that failed. */
    public static final String FAILED = "failed";

    /** The status of a test that came to no verdict. */
    public static final String NOT_RUN = "not-run";
  }
}
