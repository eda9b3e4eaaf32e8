package grader.batch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Systems that give out a class under names of their own.
 *
 * <p>The forms are those of the systems' sources and manuals. Optional parts are in brackets.
 */
enum LearningSystem {
  /**
   * {@code NAME_ID_assignsubmission_PLUGIN[_FILE]}: a folder for each student and plugin since 3.1,
   * or files in one folder; see {@code mod/assign/classes/downloader.php} of Moodle. A submission
   * of a team has the team's name and id, one of nobody's team has no id. Underscores of a name are
   * blanks.
   */
  MOODLE(
      "(?<student>.+?)(?:_(?<id>\\d+))?_assignsubmission_(?<plugin>[a-z0-9]+)(?:_(?<file>.*))?") {
    @Override
    HandInName read(Matcher name) {
      HandInName it =
          HandInName.of(name.group("student"), group(name, "id"), "", false, group(name, "file"));
      return name.group("plugin").equals("file") ? it : it.aside(BatchMessages.TYPED_TEXT);
    }
  },

  /**
   * {@code NAME_[LATE_]ID_ATTACHMENT_FILE}, or {@code anon_[LATE_]CODE_ATTACHMENT_FILE}, or {@code
   * ..._text.html} and {@code ..._link.html} for what was typed in; see {@code
   * lib/content_zipper.rb} of Canvas. A later attachment has a larger number, and a file of a name
   * that the student has used before is called {@code Name-1.java}.
   */
  CANVAS(
      "(?<student>[^_]+)_(?<late>LATE_)?(?<id>(?<=anon_|anon_LATE_)[A-Za-z0-9]{5}|\\d+)_"
          + "(?:(?<attempt>\\d+)_(?<file>.+)|(?<typed>text|link)\\.html)") {
    @Override
    HandInName read(Matcher name) {
      HandInName it =
          HandInName.of(
              name.group("student"),
              name.group("id"),
              group(name, "attempt"),
              name.group("late") != null,
              group(name, "file"));
      return name.group("typed") == null ? it.countedByFile() : it.aside(BatchMessages.TYPED_TEXT);
    }
  },

  /**
   * {@code ASSIGNMENT_USER_attempt_YYYY-MM-DD-HH-MM-SS[_FILE]}, and the same with {@code .txt} as a
   * receipt; see "Download assignments" in Blackboard's help for instructors. Assignments and users
   * may have underscores, so the caller takes away what all names begin with.
   */
  BLACKBOARD(
      "(?<student>.+)_attempt_(?<attempt>\\d{4}(?:-\\d{2}){5})(?:(?<receipt>\\.txt)|_(?<file>.+))?") {
    @Override
    HandInName read(Matcher name) {
      HandInName it =
          HandInName.of(
              name.group("student"), "", name.group("attempt"), false, group(name, "file"));
      return name.group("receipt") == null ? it : it.aside(BatchMessages.RECEIPT);
    }
  },

  /**
   * {@code USER-FOLDER - [NUMBER - ]NAME - DATE[ - FILE]} with a date such as {@code Oct 3, 2023
   * 1159 PM}; see "Download submissions" in Brightspace's help for instructors.
   */
  BRIGHTSPACE(
      "(?:(?<id>\\d+)-\\d+ - )(?:[A-Za-z]?\\d+ - )?(?<student>.+?) ?- (?<attempt>"
          + BrightspaceDate.PATTERN
          + ")(?: - (?<file>.+))?") {
    @Override
    HandInName read(Matcher name) {
      String date = BrightspaceDate.sortable(name.group("attempt"));
      return HandInName.of(
          name.group("student"), name.group("id"), date, false, group(name, "file"));
    }
  };

  private final Pattern pattern;

  LearningSystem(String pattern) {
    this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
  }

  abstract HandInName read(Matcher name);

  /**
   * What a name of one of the systems says; of Blackboard with the assignment still before it.
   *
   * @param canvas whether names may be those of Canvas, which look like many others
   */
  static Optional<HandInName> parse(String name, boolean canvas) {
    return Stream.of(values())
        .filter(system -> canvas || system != CANVAS)
        .flatMap(system -> system.readIf(name).stream())
        .findFirst();
  }

  /**
   * Whether the names of a class that look like Canvas are: it never gives the number of an
   * attachment twice.
   */
  static boolean isCanvas(List<String> names) {
    List<String> attachments =
        names.stream()
            .flatMap(name -> CANVAS.readIf(name).stream())
            .map(HandInName::attempt)
            .filter(attempt -> !attempt.isEmpty())
            .toList();
    return Set.copyOf(attachments).size() == attachments.size();
  }

  /**
   * The part that names of Blackboard begin with, up to an underscore; it is the assignment. Of one
   * name alone it is all but the last part.
   */
  static String assignment(List<String> names) {
    List<String> users =
        names.stream()
            .flatMap(name -> BLACKBOARD.readIf(name).stream())
            .map(HandInName::student)
            .distinct()
            .toList();
    if (users.isEmpty()) {
      return "";
    }
    String common = users.get(0);
    for (String user : users) {
      common = commonBegin(common, user);
    }
    if (users.contains(common)) {
      common = common.substring(0, Math.max(0, common.length() - 1));
    }
    return common.substring(0, common.lastIndexOf('_') + 1);
  }

  private static String commonBegin(String one, String other) {
    int end = 0;
    while (end < one.length() && end < other.length() && one.charAt(end) == other.charAt(end)) {
      end++;
    }
    return one.substring(0, end);
  }

  /** A name without the assignment that Blackboard puts before it. */
  static HandInName withoutAssignment(HandInName name, String assignment) {
    boolean has = !assignment.isEmpty() && name.id().isEmpty() && !name.attempt().isEmpty();
    if (!has || !name.student().startsWith(assignment)) {
      return name;
    }
    String user = name.student().substring(assignment.length());
    HandInName it = HandInName.of(user, "", name.attempt(), name.late(), name.file());
    return name.aside().isEmpty() ? it : it.aside(name.aside());
  }

  private Optional<HandInName> readIf(String name) {
    Matcher matcher = pattern.matcher(name);
    return matcher.matches() ? Optional.of(read(matcher)) : Optional.empty();
  }

  private static String group(Matcher matcher, String group) {
    String text = matcher.group(group);
    return text == null ? "" : text;
  }
}
