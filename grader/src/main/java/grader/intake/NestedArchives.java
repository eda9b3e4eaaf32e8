package grader.intake;

import grader.intake.SubmissionReader.Found;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for sources in the archives of a tree that has none itself. For one tree. */
final class NestedArchives {
  private final SubmissionReader reader;
  private final SeveralArchives several;
  private final ArchiveBudget budget;
  private final List<Opened> wanted = new ArrayList<>();
  private final List<Rejection> unreadable = new ArrayList<>();

  NestedArchives(SubmissionReader reader, SeveralArchives several, ArchiveBudget budget) {
    this.reader = reader;
    this.several = several;
    this.budget = budget;
  }

  private record Opened(FileTree.Entry entry, Found found) {}

  /**
   * The sources of the one archive that holds some.
   *
   * @param where the tree, for messages
   * @return empty when there is no archive, or none that holds sources of the kata
   * @throws Rejection when the only one cannot be read, or several are as good
   */
  Optional<Found> read(FileTree tree, TreeNames names, String where) throws IOException {
    Set<String> archives = new HashSet<>(names.archiveNames());
    if (!archives.isEmpty()) {
      tree.visit(
          entry -> {
            if (!entry.isLink() && archives.contains(entry.name())) {
              open(entry, where);
            }
          });
    }
    wanted.sort(Comparator.comparing(it -> it.entry().name()));
    if (wanted.isEmpty()) {
      unreadable.stream()
          .findFirst()
          .ifPresent(
              first -> {
                throw first;
              });
      return Optional.empty();
    }
    Opened taken = wanted.size() == 1 ? wanted.get(0) : chosen();
    List<String> notes = new ArrayList<>();
    if (wanted.size() > 1) {
      notes.add(IntakeMessages.newestTaken(taken.entry().name(), wantedNames()));
    }
    unreadable.forEach(it -> notes.add(IntakeMessages.notTaken(it.problems().get(0))));
    return Optional.of(SubmissionReader.withNotes(taken.found(), notes));
  }

  private void open(FileTree.Entry entry, String where) throws IOException {
    try (InputStream content = entry.content().open()) {
      Found found = reader.read(where + "!" + entry.name(), budget.read(content));
      if (reader.isWanted(found)) {
        wanted.add(new Opened(entry, found));
      }
    } catch (Rejection e) {
      if (!e.isPackaging()) {
        throw e;
      }
      unreadable.add(e);
    } catch (UsageException e) {
      unreadable.add(Rejection.ofPackaging(String.valueOf(e.getMessage())));
    }
  }

  private List<String> wantedNames() {
    return wanted.stream().map(it -> it.entry().name()).toList();
  }

  /** The newest, where it is told to be taken and the clock can tell it. */
  private Opened chosen() {
    long newest = wanted.stream().mapToLong(it -> it.entry().modified()).max().orElseThrow();
    List<Opened> last = wanted.stream().filter(it -> it.entry().modified() == newest).toList();
    boolean together = wantedNames().stream().map(NestedArchives::folder).distinct().count() == 1;
    if (several == SeveralArchives.ASK || !together || last.size() > 1) {
      throw Rejection.ofPackaging(IntakeMessages.severalArchives(wantedNames()));
    }
    return last.get(0);
  }

  private static String folder(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }
}
