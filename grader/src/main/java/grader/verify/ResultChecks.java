package grader.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import grader.course.Alternative;
import grader.course.Brief;
import grader.course.Kata;
import grader.report.Report;
import grader.starter.Starter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import katas.blocks.NotImplementedException;

/** Holds starter, solutions and repeated gradings to what they must be. */
final class ResultChecks {
  private static final Pattern TODO = Pattern.compile("TODO: rules? (\\d\\.\\d+)");

  private ResultChecks() {}

  /** Whether the starter in place is the one that the exam states. */
  static List<String> starterStated(Kata kata) {
    String stated = kata.settings().starter().orElse("");
    String is = new Starter(kata).idInPlace();
    return stated.equals(is) ? List.of() : List.of(VerifyMessages.starterChanged(stated, is));
  }

  /** Rules that the starter names at what is left to do, and the brief does not have. */
  static List<String> starterRules(Kata kata, Brief brief) {
    List<String> problems = new ArrayList<>();
    for (Path source : kata.starterSources()) {
      for (MatchResult todo : TODO.matcher(read(source)).results().toList()) {
        if (brief.rules().stream().noneMatch(rule -> rule.id().toString().equals(todo.group(1)))) {
          problems.add(
              VerifyMessages.starterNamesUnknownRule(
                  String.valueOf(source.getFileName()), todo.group(1)));
        }
      }
    }
    return problems;
  }

  private static String read(Path source) {
    try {
      return Files.readString(source, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the starter says other than that it is not begun. */
  static List<String> starter(GradingResult starter) {
    List<String> problems = new ArrayList<>();
    if (!starter.finished()) {
      problems.add(
          VerifyMessages.endsWith("the starter", starter.first().outcome(), starter.detail()));
    }
    starter.passedTests().forEach(test -> problems.add(VerifyMessages.starterPasses(test)));
    String own = String.valueOf(new NotImplementedException().getMessage());
    starter.first().rules().stream()
        .flatMap(rule -> rule.tests().stream())
        .filter(test -> test.status().equals("failed"))
        .filter(test -> !String.valueOf(test.message()).contains(own))
        .forEach(
            test ->
                problems.add(
                    VerifyMessages.starterSaysOther(test.name(), String.valueOf(test.message()))));
    return problems;
  }

  /** Which of these have less than full marks. */
  static List<String> fullMarks(List<GradingResult> all) {
    List<String> problems = new ArrayList<>();
    for (GradingResult graded : all) {
      Report report = graded.first();
      if (!graded.finished()) {
        problems.add(VerifyMessages.endsWith(graded.name(), report.outcome(), graded.detail()));
      } else if (report.score() != report.maxScore()) {
        problems.add(
            VerifyMessages.notFull(
                graded.name(), report.score(), report.maxScore(), graded.failingRules()));
      }
    }
    return problems;
  }

  /** Which alternatives fail a rule, or fail others than they say they must. */
  static List<String> alternatives(Map<Alternative, GradingResult> all) {
    List<String> problems = new ArrayList<>();
    all.forEach(
        (other, graded) -> {
          if (other.fails().isEmpty() || !graded.finished()) {
            problems.addAll(fullMarks(List.of(graded)));
          } else if (!graded.failingRules().equals(other.fails())) {
            problems.add(
                VerifyMessages.failsOther(graded.name(), other.fails(), graded.failingRules()));
          }
        });
    return problems;
  }

  /** Which of these were graded differently from one run to the next. */
  static List<String> changes(List<GradingResult> repeated) {
    List<String> problems = new ArrayList<>();
    for (GradingResult graded : repeated) {
      String first = GradingResult.fingerprint(graded.first());
      graded.reports().stream()
          .map(GradingResult::fingerprint)
          .filter(other -> !other.equals(first))
          .findFirst()
          .ifPresent(other -> problems.add(VerifyMessages.changes(graded.name(), first, other)));
    }
    return problems;
  }
}
