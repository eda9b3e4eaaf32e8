package grader.text;

import java.util.Collection;

/**
 * What {@code kata start}, {@code test} and {@code watch} say to a learner: what happened, then
 * what to do. Tests assert through these methods.
 */
public final class SessionMessages {
  private SessionMessages() {}

  // Which tests.

  public static final String ALL_TESTS = "all tests";
  public static final String PUBLIC_TESTS = "public tests";
  public static final String TRACK = "interview track";
  public static final String PUBLIC_TRACK = "public tests of the interview track";
  public static final String TRACK_OR_PART =
      "name a level or a rule, or add --interview, but not both";
  public static final String TRACK_OF_ONE =
      "--interview grades one submission, and not a class: leave --out away";

  public static String testsOfLevel(int level) {
    return "public tests of level " + level;
  }

  public static String testsOfRule(Object rule) {
    return "public tests of rule " + rule;
  }

  public static String noSuchPart(String given) {
    return "there is no level or rule " + given + ": write 2 for a level, 2.3 for a rule";
  }

  public static String noPublicTests(String kata, Object part, Collection<?> rules) {
    return kata
        + " has no "
        + part
        + ": there are public tests of the rules "
        + String.join(", ", rules.stream().map(String::valueOf).toList());
  }

  public static String noTrack(String kata) {
    return kata + " marks no interview track in its brief: leave --interview away";
  }

  public static String trackRules(Collection<?> rules) {
    return "interview track: rules "
        + String.join(", ", rules.stream().map(String::valueOf).toList());
  }

  // Next steps.

  public static String nextReadTrack(String kata) {
    return "read in katas/"
        + kata
        + "/README.md what the interview track names; kata watch "
        + kata
        + " --interview in a second terminal tests what you save";
  }

  public static String nextAfterTrack(String kata) {
    return "the interview track passes; kata grade katas/" + kata + " runs all tests";
  }

  public static final String NEXT_FIX_FIRST = "fix the first line above, then test again";

  public static String nextAllPublic(String kata) {
    return "all public tests pass; kata grade katas/" + kata + " runs the hidden ones too";
  }

  public static String nextOtherTests(String kata, Object part) {
    return "all " + part + " pass; kata test " + kata + " runs the others too";
  }

  // The clock.

  public static String clock(String spent, String all, int step, String title, String until) {
    return "clock: " + spent + " of " + all + ", step " + step + " " + title + " until " + until;
  }

  public static String clockOver(long minutes, String kata) {
    return "clock: the "
        + minutes
        + " minutes are over; compare now with kata compare "
        + kata
        + ", or take the time that the rest needs";
  }

  public static String mark(int number, String title, String begins, String ends) {
    return "  %s-%s  step %d  %s".formatted(begins, ends, number, title);
  }

  // The start.

  public static String savedMeanwhile(Object file, Object backup) {
    return file
        + " was saved while it was moved away: close your editor and start again; what stood there"
        + " before is in "
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
        + "/src/main from a fresh copy of it; nothing was changed";
  }

  public static String notMoved(String why) {
    return "your work could not be moved away, so it stays as it is: " + why;
  }

  public static String runsAlready(String kata) {
    return kata + " is started already and unchanged; add --reset to start the clock anew";
  }

  public static String started(String kata, String title) {
    return kata + " is started: " + title;
  }

  public static String workIn(Object backup) {
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

  public static String watching(String kata, boolean told) {
    return "watching katas/"
        + kata
        + "/src/main/java"
        + (told ? "" : ", by a look five times a second")
        + "; Ctrl-C ends";
  }

  public static String saved(Collection<String> files) {
    return "saved " + String.join(", ", files);
  }

  public static String turnedGreen(Collection<String> rules) {
    return "green now: " + String.join(", ", rules);
  }

  public static String turnedRed(Collection<String> rules) {
    return "red now: " + String.join(", ", rules);
  }

  public static String verdictAfter(long milliseconds) {
    return "verdict %d.%02d s after the save"
        .formatted(milliseconds / 1000, milliseconds % 1000 / 10);
  }

  // The shell.

  public static String unknownShell(String shell, Collection<String> known) {
    return "there is no completion for " + shell + ": use one of " + String.join(", ", known);
  }
}
