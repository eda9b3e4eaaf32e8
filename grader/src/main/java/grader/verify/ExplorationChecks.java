package grader.verify;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Holds explorations to what they say of themselves. A test makes several at one place when it has
 * parameters; one that is cut off is enough for the place to say so.
 */
record ExplorationChecks(List<Exploration> all) {
  private static final Pattern LINE =
      Pattern.compile(
          "^exploration: (\\S+) says (exhaustive|cut off), (exhaustive|cut off) after (\\d+) runs$",
          Pattern.MULTILINE);

  /**
   * One exploration of one run on the reference solution.
   *
   * @param place file and line of the test
   */
  record Exploration(String place, boolean saysExhaustive, boolean exhaustive, int runs) {
    private static Exploration of(MatchResult line) {
      return new Exploration(
          line.group(1),
          line.group(2).equals("exhaustive"),
          line.group(3).equals("exhaustive"),
          Integer.parseInt(line.group(4)));
    }
  }

  /** Reads what the tests printed. */
  static ExplorationChecks of(String printed) {
    return new ExplorationChecks(LINE.matcher(printed).results().map(Exploration::of).toList());
  }

  String name() {
    return VerifyMessages.explorations(
        all.stream().filter(Exploration::exhaustive).count(), all.size());
  }

  int count() {
    return all.size();
  }

  List<String> problems() {
    List<String> problems = new ArrayList<>();
    all.stream()
        .filter(it -> it.saysExhaustive() && !it.exhaustive())
        .map(it -> VerifyMessages.explorationCutOff(it.place(), it.runs()))
        .forEach(problems::add);
    all.stream()
        .filter(it -> !it.saysExhaustive())
        .collect(groupingBy(Exploration::place, TreeMap::new, toList()))
        .forEach(
            (place, there) -> {
              if (there.stream().allMatch(Exploration::exhaustive)) {
                problems.add(VerifyMessages.explorationNotCutOff(place));
              }
            });
    return problems;
  }
}
