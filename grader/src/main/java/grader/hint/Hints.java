package grader.hint;

import grader.course.Kata;
import grader.course.Rule;
import grader.course.RuleId;
import grader.course.TestCase;
import grader.course.TestPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The hints of one kata, by its tests as they are when it is made; making one parses them. */
public final class Hints {
  private final Kata kata;
  private final TestPlan testPlan;
  private final ReferenceNotes notes;

  /** The hints of this kata. */
  public Hints(Kata kata) {
    this.kata = kata;
    this.testPlan = kata.testPlan();
    this.notes = new ReferenceNotes(kata);
  }

  /**
   * One step of a rule of the brief.
   *
   * @param number 1 to {@link HintStep#LAST}
   */
  public HintStep step(Rule rule, int number) {
    return switch (number) {
      case 1 -> new HintStep(1, "what to look at", whatToLookAt(rule));
      case 2 -> new HintStep(2, "the idea", idea(rule.id()));
      case HintStep.LAST -> new HintStep(HintStep.LAST, "the reference's note", notes.of(rule));
      default -> throw new IllegalArgumentException("step " + number);
    };
  }

  private List<String> whatToLookAt(Rule rule) {
    List<String> lines = new ArrayList<>();
    lines.add("rule " + rule.id() + ": " + rule.text());
    List<TestCase> tests = testPlan.of(rule.id());
    for (TestCase test : tests) {
      lines.add(
          test.hidden()
              ? "hidden test " + test.methodName()
              : "public test " + simpleName(test) + "#" + test.methodName());
    }
    tests.stream()
        .filter(test -> !test.hidden())
        .findFirst()
        .ifPresent(
            test -> lines.add(HintMessages.runAlone(kata.id(), simpleName(test), rule.id())));
    return lines;
  }

  /** What the tests say when they fail; tests of a rule often share the misunderstanding. */
  private List<String> idea(RuleId rule) {
    return testPlan.of(rule).stream()
        .map(TestCase::hint)
        .filter(hint -> !hint.isBlank())
        .distinct()
        .collect(Collectors.toList());
  }

  private static String simpleName(TestCase test) {
    return test.className().substring(test.className().lastIndexOf('.') + 1);
  }
}
