package grader.batch;

import grader.course.Course;
import grader.course.CourseMessages;
import grader.course.Kata;
import grader.intake.Intake;
import grader.intake.UsageException;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which kata a class has done. */
public final class ClassKata {
  /** So many more than of any other kata are enough to know it. */
  private static final int LEAD = 5;

  private ClassKata() {}

  /**
   * The kata as named, else the one of which most submissions are.
   *
   * @throws UsageException when there is no such kata, no submission is of the kata that was named
   *     and some are of another one, or none tells
   */
  public static Kata of(Course course, Intake intake, Optional<String> named, Roster roster) {
    if (named.isEmpty()) {
      return most(tally(intake, roster))
          .orElseThrow(() -> new UsageException(BatchMessages.CLASS_OF_WHICH_KATA));
    }
    List<String> known = course.katas().stream().map(Kata::id).toList();
    Kata kata =
        course
            .kata(named.get())
            .orElseThrow(() -> new UsageException(CourseMessages.unknownKata(named.get(), known)));
    if (!hasOneOf(intake, kata, roster)) {
      Map<Kata, Integer> others = tally(intake, roster);
      most(others)
          .ifPresent(
              other -> {
                throw new UsageException(
                    BatchMessages.otherKata(
                        kata.id(), roster.entries().size(), other.id(), others.get(other)));
              });
    }
    return kata;
  }

  private static Optional<Kata> most(Map<Kata, Integer> tally) {
    return tally.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  private static boolean hasOneOf(Intake intake, Kata kata, Roster roster) {
    return roster.entries().stream().anyMatch(entry -> isOf(intake, kata, entry));
  }

  /** Whether it may be; what can only be fetched says nothing against it. */
  private static boolean isOf(Intake intake, Kata kata, RosterEntry entry) {
    if (entry.problem().isPresent()) {
      return false;
    }
    if (entry.isRemote()) {
      return true;
    }
    try (FetchedSubmission source = FetchedSubmission.of(entry)) {
      intake.take(source.path(), Optional.of(kata.id()));
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static Map<Kata, Integer> tally(Intake intake, Roster roster) {
    Map<Kata, Integer> tally = new TreeMap<>(Comparator.comparing(Kata::id));
    for (RosterEntry entry : roster.entries()) {
      kataOf(intake, entry).ifPresent(kata -> tally.merge(kata, 1, Integer::sum));
      List<Integer> counts = tally.values().stream().sorted(Comparator.reverseOrder()).toList();
      if (!counts.isEmpty() && counts.get(0) - (counts.size() > 1 ? counts.get(1) : 0) >= LEAD) {
        return tally;
      }
    }
    return tally;
  }

  private static Optional<Kata> kataOf(Intake intake, RosterEntry entry) {
    if (entry.problem().isPresent() || entry.isRemote()) {
      return Optional.empty();
    }
    try (FetchedSubmission source = FetchedSubmission.of(entry)) {
      return Optional.of(intake.take(source.path(), Optional.empty()).kata());
    } catch (IOException | RuntimeException e) { // its own row will say so
      return Optional.empty();
    }
  }
}
