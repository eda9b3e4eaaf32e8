package grader.cli;

import grader.practice.PracticeMessages;
import grader.text.LineWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the questions of an interviewer, one by one; the learner judges the own answers. */
final class SelfAssessment {
  private final BufferedReader in;
  private final PrintWriter out;

  SelfAssessment(BufferedReader in, PrintWriter out) {
    this.in = in;
    this.out = out;
  }

  /** What the learner could and could not answer, in the words of the questions. */
  record Answers(List<String> answered, List<String> missed) {}

  /**
   * Asks until all questions have a yes or a no.
   *
   * @return empty when the input ended before, as it does without a terminal; the questions that
   *     were not asked are then listed
   */
  Optional<Answers> ask(List<String> questions) {
    List<String> answered = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    out.println(PracticeMessages.SAY_IT_ALOUD);
    for (int i = 0; i < questions.size(); i++) {
      tell(i, questions);
      Optional<Boolean> could = yesOrNo();
      if (could.isEmpty()) {
        out.println();
        for (int rest = i + 1; rest < questions.size(); rest++) {
          tell(rest, questions);
        }
        return Optional.empty();
      }
      (could.get() ? answered : missed).add(questions.get(i));
    }
    return Optional.of(new Answers(answered, missed));
  }

  private void tell(int index, List<String> questions) {
    out.printf(Locale.ROOT, "%nquestion %d of %d%n", index + 1, questions.size());
    out.print(LineWrapper.indented(questions.get(index)));
  }

  private Optional<Boolean> yesOrNo() {
    while (true) {
      out.print(PracticeMessages.COULD_YOU);
      out.flush();
      String line = line();
      if (line == null) {
        return Optional.empty();
      }
      String word = line.strip().toLowerCase(Locale.ROOT);
      if (word.equals("y") || word.equals("yes")) {
        return Optional.of(true);
      }
      if (word.equals("n") || word.equals("no")) {
        return Optional.of(false);
      }
    }
  }

  private @Nullable String line() {
    try {
      return in.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
