package grader.batch;

import grader.intake.UsageException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Names of a system that is not known here, as the user describes them: a regular expression with
 * the group {@code student}, and {@code attempt}, {@code late} and {@code id} where there are such.
 * It must match the whole name, with or without the ending of an archive.
 */
public final class NamePattern {
  private final Pattern pattern;

  private NamePattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Compiles it.
   *
   * @throws UsageException when it is no expression or does not name the student
   */
  public static NamePattern of(String text) {
    Pattern pattern;
    try {
      pattern = Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new UsageException(BatchMessages.badNames(text, e.getDescription()));
    }
    if (!text.contains("(?<student>")) {
      throw new UsageException(BatchMessages.badNames(text, "names no student"));
    }
    return new NamePattern(pattern);
  }

  Optional<HandInName> parse(String name) {
    Matcher matcher = pattern.matcher(FileNames.withoutArchive(name));
    if (!matcher.matches()) {
      matcher = pattern.matcher(name);
      if (!matcher.matches()) {
        return Optional.empty();
      }
    }
    String student = group(matcher, "student");
    if (student.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        HandInName.of(
            student,
            group(matcher, "id"),
            group(matcher, "attempt"),
            !group(matcher, "late").isEmpty(),
            ""));
  }

  private String group(Matcher matcher, String group) {
    if (!pattern.pattern().contains("(?<" + group + ">")) {
      return "";
    }
    String text = matcher.group(group);
    return text == null ? "" : text;
  }
}
