package grader.intake;

import grader.course.Kata;
import grader.text.LearnerMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says which given files a submission had changed; they count for nothing. */
final class Notes {
  private Notes() {}

  static List<String> of(Kata kata, SubmittedFiles files, SourceLayout layout) {
    List<String> notes = new ArrayList<>();
    files.links().forEach(link -> notes.add(LearnerMessages.linkLeftOut(link)));
    layout
        .contract()
        .forEach(
            (path, place) -> {
              if (differs(files.lenientText(path), kata.contractRoot().resolve(place))) {
                notes.add(LearnerMessages.contractEdited(path));
              }
            });
    layout
        .tests()
        .forEach(
            (path, place) -> {
              Path pristine = kata.publicTestRoot().resolve(place);
              if (!Files.isRegularFile(pristine)) {
                notes.add(LearnerMessages.extraTest(path));
              } else if (differs(files.lenientText(path), pristine)) {
                notes.add(LearnerMessages.testEdited(path));
              }
            });
    return notes;
  }

  /** Line ends do not count: a zip from another system has its own. */
  private static boolean differs(String text, Path pristine) {
    if (!Files.isRegularFile(pristine)) {
      return true;
    }
    try {
      String original = Files.readString(pristine, StandardCharsets.UTF_8);
      return !original.replace("\r\n", "\n").equals(text.replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
