package grader.verify;

import grader.course.Brief;
import grader.course.InterviewQuestion;
import grader.course.Rule;
import grader.course.RuleId;
import grader.course.TestCase;
import grader.course.TestPlan;
import grader.text.AuthorMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds the tests and the brief against each other. */
final class TestPlanChecks {
  private static final int FULL_MARKS = 100;

  private TestPlanChecks() {}

  static List<String> problems(Brief brief, TestPlan testPlan) {
    List<String> problems = new ArrayList<>();
    if (brief.rules().isEmpty()) {
      problems.add(AuthorMessages.briefWithoutRules());
    }
    Set<RuleId> known = brief.rules().stream().map(Rule::id).collect(Collectors.toSet());
    Set<RuleId> tested = testPlan.tests().stream().map(TestCase::rule).collect(Collectors.toSet());
    testPlan.misnamed().forEach(test -> problems.add(AuthorMessages.testWithoutRule(test)));
    for (TestCase test : testPlan.tests()) {
      if (!known.contains(test.rule())) {
        problems.add(AuthorMessages.testOfUnknownRule(test.methodName(), test.rule()));
      }
      if (test.points() < 1) {
        problems.add(AuthorMessages.testWithout(test.methodName(), "@Points"));
      }
      if (test.hint().isBlank()) {
        problems.add(AuthorMessages.testWithout(test.methodName(), "@Hint"));
      }
    }
    for (Rule rule : brief.rules()) {
      if (!tested.contains(rule.id())) {
        problems.add(AuthorMessages.ruleWithoutTest(rule.id()));
      }
    }
    if (testPlan.points() != FULL_MARKS) {
      problems.add(AuthorMessages.pointsSum(testPlan.points()));
    }
    problems.addAll(interviewTrack(brief, testPlan));
    return problems;
  }

  /** The brief marks the rules of the interview track, tags the tests: they must be the same. */
  private static List<String> interviewTrack(Brief brief, TestPlan testPlan) {
    List<String> problems = new ArrayList<>();
    Set<RuleId> track = brief.interviewTrack().stream().map(Rule::id).collect(Collectors.toSet());
    for (TestCase test : testPlan.tests()) {
      if (test.interview() && !track.contains(test.rule())) {
        problems.add(AuthorMessages.interviewTestOfOtherRule(test.methodName(), test.rule()));
      }
    }
    for (RuleId rule : new TreeSet<>(track)) {
      if (testPlan.of(rule).stream().noneMatch(test -> test.interview() && !test.hidden())) {
        problems.add(AuthorMessages.interviewRuleWithoutTest(rule));
      }
    }
    return problems;
  }

  /** Questions that no rule leads an interviewer to. */
  static List<String> questions(Brief brief) {
    List<String> problems = new ArrayList<>();
    for (InterviewQuestion question : brief.questions()) {
      if (question.rules().isEmpty()) {
        problems.add(AuthorMessages.questionWithoutRules(question.text()));
      }
      question.rules().stream()
          .filter(rule -> brief.rule(rule).isEmpty())
          .forEach(
              rule -> problems.add(AuthorMessages.questionOfUnknownRule(question.text(), rule)));
    }
    return problems;
  }
}
