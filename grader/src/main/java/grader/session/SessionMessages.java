package grader.session;

import grader.course.RuleId;
import grader.course.TestSelection;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The messages of {@code kata start}, {@code test} and {@code watch}. */
public final class SessionMessages {
  private SessionMessages() {}

  // Which tests.

  public static String noSuchPart(String given) {
    return "there is no level or rule " + given + ": write 2 for a level, 2.3 for a rule";
  }

  public static String noPublicTests(String kata, TestSelection part, List<RuleId> rules) {
    return kata
        + " has no "
        + part
        + ": use one of the rules with public tests, "
        + rules.stream().map(RuleId::toString).collect(Collectors.joining(", "));
  }

  // The clock.

  public static String clock(String spent, String all, InterviewStep step, String until) {
    return "clock: "
        + spent
        + " of "
        + all
        + ", step "
        + step.number()
        + " "
        + step.title()
        + " until "
        + until;
  }

  public static String clockOver(long minutes, String kata) {
    return "clock: the "
        + minutes
        + " minutes are over; compare now with kata compare "
        + kata
        + ", or take the time that the rest needs";
  }

  public static String mark(InterviewStep step, String begins, String ends) {
    return "  " + begins + "-" + ends + "  step " + step.number() + "  " + step.title();
  }

  // The start.

  public static String savedMeanwhile(Path file, Path backup) {
    return file
        + " was saved while it was moved away: close your editor and start again; the earlier text"
        + " is in "
        + backup;
  }

  public static String holdsWork(String kata) {
    return "katas/"
        + kata
        + " holds work of yours: add --keep to start the clock on it, or --reset to move it to a"
        + " backup and begin anew";
  }

  public static String keepOrReset(String kata) {
    return "--keep and --reset exclude each other: give one of them to kata start " + kata;
  }

  public static String starterUnknown(String kata) {
    return "the starter of "
        + kata
        + " was edited and is not in the history of this repository: take katas/"
        + kata
        + "/src/main from a fresh copy of the repository; nothing was changed";
  }

  public static String notMoved(String why) {
    return "your work could not be moved away and is unchanged: " + why;
  }

  public static String runsAlready(String kata) {
    return kata + " is started already and unchanged; add --reset to start the clock anew";
  }

  public static String started(String kata, String title) {
    return kata + " is started: " + title;
  }

  public static String workIn(Path backup) {
    return "your earlier work is in " + backup;
  }

  public static String nextRead(String kata) {
    return "read katas/"
        + kata
        + "/README.md; kata watch "
        + kata
        + " in a second terminal tests what you save";
  }

  // The watch.

  public static String watching(String kata, boolean notified) {
    return "watching katas/"
        + kata
        + "/src/main/java"
        + (notified ? "" : ", by a look five times a second")
        + "; Ctrl-C ends";
  }

  public static String saved(List<String> files) {
    return "saved " + String.join(", ", files);
  }

  public static String turnedGreen(Set<String> rules) {
    return "green now: " + String.join(", ", rules);
  }

  public static String turnedRed(Set<String> rules) {
    return "red now: " + String.join(", ", rules);
  }

  public static String verdictAfter(long milliseconds) {
    return String.format(
        Locale.ROOT,
        "verdict %d.%02d s after the save",
        milliseconds / 1000,
        milliseconds % 1000 / 10);
  }

  // The interview track.

  public static final String TRACK_OR_PART =
      "name a level or a rule, or add --interview, but not both";

  public static final String TRACK_OF_ONE =
      "--interview grades one submission, and not a class: leave --out away";

  public static String noTrack(String kata) {
    return kata + " marks no interview track in its brief: leave --interview away";
  }

  public static String trackRules(Collection<RuleId> rules) {
    return "interview track: rules "
        + rules.stream().map(RuleId::toString).collect(Collectors.joining(", "));
  }

  public static String nextReadTrack(String kata) {
    return "read in katas/"
        + kata
        + "/README.md what the interview track names; kata watch "
        + kata
        + " --interview in a second terminal tests what you save";
  }
}
