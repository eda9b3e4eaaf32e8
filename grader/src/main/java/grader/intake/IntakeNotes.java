package grader.intake;

import grader.course.Kata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says which given files a submission had changed; they count for nothing. */
final class IntakeNotes {
  private IntakeNotes() {}

  static List<String> of(Kata kata, SubmittedFiles files, SourceSelection selection) {
    List<String> notes = new ArrayList<>();
    files.links().forEach(link -> notes.add(IntakeMessages.linkLeftOut(link)));
    for (String path : files.given()) {
      String text = files.givenText(path);
      String place = selection.place(path);
      if (selection.of(path) == SourceSelection.Part.CONTRACT) {
        if (differs(text, kata.contractRoot().resolve(place))) {
          notes.add(IntakeMessages.contractEdited(path));
        }
      } else if (!Files.isRegularFile(kata.publicTestRoot().resolve(place))) {
        notes.add(IntakeMessages.extraTest(path));
      } else if (differs(text, kata.publicTestRoot().resolve(place))) {
        notes.add(IntakeMessages.testEdited(path));
      }
    }
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
