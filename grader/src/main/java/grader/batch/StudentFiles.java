package grader.batch;

import grader.report.PassedOver;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * All that one student handed in, as the names tell. The newest attempt counts. Where there is
 * neither a folder nor an archive, the Java files are one submission.
 */
final class StudentFiles {
  private static final String NUMBER = "\\d+";

  /** A name of Java has no dash, but for two whose dash no number follows. */
  private static final Pattern SENT_AGAIN = Pattern.compile("-\\d+(?=\\.java$)");

  private static final Comparator<HandIn> OLDEST_FIRST =
      (one, other) -> compare(one.said().attempt(), other.said().attempt());

  private final List<HandIn> all = new ArrayList<>();

  /** One child of the class. */
  private record HandIn(HandInName said, String name, Path path) {
    boolean canBeGraded() {
      return said.aside().isEmpty() && (Files.isDirectory(path) || FileNames.isArchive(name));
    }

    boolean isSource() {
      return said.aside().isEmpty()
          && file().endsWith(".java")
          && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** What the student called it, without the mark of a file that was handed in again. */
    String source() {
      return SENT_AGAIN.matcher(file()).replaceFirst("");
    }

    /** What the student called it. */
    String file() {
      return said.file().isEmpty() ? name : said.file();
    }
  }

  void add(HandInName said, String name, Path path) {
    all.add(new HandIn(said, name, path));
  }

  /**
   * What counts, at most one; notes what does not.
   *
   * @return none when nothing was handed in but typed text and receipts
   */
  List<Candidate> choose(List<PassedOver> passedOver) {
    List<HandIn> gradeable = all.stream().filter(HandIn::canBeGraded).sorted(OLDEST_FIRST).toList();
    List<HandIn> others =
        all.stream().filter(it -> !it.canBeGraded() && it.said().aside().isEmpty()).toList();
    boolean nothing = gradeable.isEmpty() && others.isEmpty();
    for (HandIn aside : all) {
      String why = aside.said().aside();
      if (!why.isEmpty()) {
        passedOver.add(
            new PassedOver(aside.name(), nothing ? BatchMessages.nothingElse(why) : why));
      }
    }
    if (nothing) {
      return List.of();
    }
    if (!gradeable.isEmpty()) {
      return List.of(newest(gradeable, others, passedOver));
    }
    List<HandIn> sources = others.stream().filter(HandIn::isSource).sorted(OLDEST_FIRST).toList();
    return List.of(
        sources.isEmpty() ? withoutArchive(others) : together(sources, others, passedOver));
  }

  /** The sources as one submission: of the newest attempt, or the newest of each name. */
  private static Candidate together(
      List<HandIn> sources, List<HandIn> others, List<PassedOver> passedOver) {
    HandIn newest = sources.get(sources.size() - 1);
    Map<String, HandIn> counted = new TreeMap<>();
    List<HandIn> same = new ArrayList<>();
    for (HandIn it : sources) {
      boolean current = it.said().byFile() || OLDEST_FIRST.compare(it, newest) == 0;
      HandIn earlier = current ? counted.put(it.source(), it) : it;
      if (earlier != null && current && OLDEST_FIRST.compare(earlier, it) == 0) {
        same.addAll(List.of(earlier, it));
      } else if (earlier != null) {
        HandIn counts = current ? it : newest;
        String student = it.said().student();
        passedOver.add(
            new PassedOver(earlier.name(), BatchMessages.earlier(student, counts.name())));
      }
    }
    for (HandIn other : others) {
      if (!sources.contains(other)) {
        String beside = BatchMessages.beside(other.said().student(), BatchMessages.LOOSE_FILES);
        passedOver.add(new PassedOver(other.name(), beside));
      }
    }
    if (!same.isEmpty()) {
      List<String> names = same.stream().map(HandIn::name).distinct().toList();
      return candidate(newest, RosterEntry.missing("", isLate(same), BatchMessages.several(names)));
    }
    Map<String, Path> parts = new TreeMap<>();
    counted.forEach((name, it) -> parts.put(name, it.path()));
    return candidate(newest, RosterEntry.ofParts(parts, isLate(List.copyOf(counted.values()))));
  }

  private static Candidate withoutArchive(List<HandIn> others) {
    List<String> files = others.stream().map(HandIn::file).toList();
    HandIn last = others.get(others.size() - 1);
    return candidate(last, RosterEntry.missing("", isLate(others), BatchMessages.noArchive(files)));
  }

  private static Candidate newest(
      List<HandIn> gradeable, List<HandIn> others, List<PassedOver> passedOver) {
    HandIn newest = gradeable.get(gradeable.size() - 1);
    String student = newest.said().student();
    List<HandIn> same =
        gradeable.stream().filter(it -> OLDEST_FIRST.compare(it, newest) == 0).toList();
    for (HandIn earlier : gradeable) {
      if (!same.contains(earlier)) {
        passedOver.add(
            new PassedOver(earlier.name(), BatchMessages.earlier(student, newest.name())));
      }
    }
    for (HandIn other : others) {
      passedOver.add(new PassedOver(other.name(), BatchMessages.beside(student, newest.name())));
    }
    if (same.size() > 1) {
      List<String> names = same.stream().map(HandIn::name).toList();
      return candidate(newest, RosterEntry.missing("", isLate(same), BatchMessages.several(names)));
    }
    return candidate(newest, RosterEntry.of("", newest.path(), newest.said().late()));
  }

  private static boolean isLate(List<HandIn> some) {
    return some.stream().anyMatch(it -> it.said().late());
  }

  private static Candidate candidate(HandIn it, RosterEntry entry) {
    String student = it.said().student();
    String id = it.said().id();
    List<String> names = new ArrayList<>(List.of(student));
    if (!id.isEmpty()) {
      names.add(student + " (" + id + ")");
    }
    names.add(it.name());
    return new Candidate(entry, names);
  }

  private static int compare(String one, String other) {
    if (one.matches(NUMBER) && other.matches(NUMBER)) {
      return new BigInteger(one).compareTo(new BigInteger(other));
    }
    return one.compareTo(other);
  }
}
