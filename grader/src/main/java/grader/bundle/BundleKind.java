package grader.bundle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The systems that a bundle can be made for, by the word that a command line uses. */
public enum BundleKind {
  /** Gradescope's autograder zip. */
  GRADESCOPE("gradescope", List.of("setup.sh", "run_autograder"), true, true),
  /** The build context of a container image; PrairieLearn starts its entry script. */
  CONTAINER("container", List.of("Containerfile", "prairielearn"), false, true),
  /** The folder of an assignment under {@code autograders/} of Classroom 50. */
  CLASSROOM_50("classroom50", List.of("autograder.py"), false, false);

  private final String word;
  private final List<String> scripts;
  private final boolean zipped;
  private final boolean measured;

  BundleKind(String word, List<String> scripts, boolean zipped, boolean measured) {
    this.word = word;
    this.scripts = scripts;
    this.zipped = zipped;
    this.measured = measured;
  }

  /** The word on the command line, and the folder of its scripts among the resources. */
  public String word() {
    return word;
  }

  /** The files at the top of the bundle that the other system looks for. */
  List<String> scripts() {
    return scripts;
  }

  /** Whether it is one zip, not a folder. */
  public boolean isZip() {
    return zipped;
  }

  /**
   * Whether the reference solution comes along, so that the limits fit the machine: where an image
   * is built, it is measured there once. Elsewhere the floors of the limits hold.
   */
  boolean takesReference() {
    return measured;
  }

  /** The kind with this word, if there is one. */
  public static Optional<BundleKind> parse(String word) {
    return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  /** All words, in the order of a help text. */
  public static List<String> words() {
    return Stream.of(values()).map(BundleKind::word).toList();
  }
}
