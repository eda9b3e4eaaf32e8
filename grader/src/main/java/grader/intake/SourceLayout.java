package grader.intake;

import grader.course.Kata;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The learner's own sources, each in the package and under the name that it declares. */
final class SourceLayout {
  private static final String MAIN = "src/main/java/";
  private static final String SUFFIX = ".java";

  private final List<SourceFile> main = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  SourceLayout(SubmittedFiles files, boolean loose) {
    for (String path : files.paths()) {
      SourceText text = files.text(path);
      if (!loose || !isLooseTest(path, text.text())) {
        main.add(source(path, text.text(), loose));
        if (!text.isUtf8()) {
          notes.add(IntakeMessages.readAs(path, text.charset()));
        }
      }
    }
  }

  /** The learner's own sources. */
  List<SourceFile> main() {
    return main;
  }

  /** How files were read that are not as they should be. */
  List<String> notes() {
    return notes;
  }

  /** Whether a source stands in the kata's package or below it. */
  static boolean isOf(Kata kata, SourceFile source) {
    String own = kata.packageName();
    return source.packageName().equals(own) || source.packageName().startsWith(own + ".");
  }

  private static boolean isLooseTest(String path, String text) {
    return path.toLowerCase(Locale.ROOT).endsWith("test.java") && text.contains("org.junit");
  }

  private SourceFile source(String path, String text, boolean loose) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String fileName = composed(name, text);
    Optional<String> type = loose ? PublicType.of(text) : Optional.empty();
    if (type.isPresent() && !fileName.equals(type.get() + SUFFIX)) {
      fileName = type.get() + SUFFIX;
      notes.add(IntakeMessages.renamed(path, fileName));
    }
    String packageName = PackageDeclaration.of(text).orElseGet(() -> packageOfFolder(path));
    return new SourceFile(path, packageName, fileName, text);
  }

  /** Some systems take the dots off their letters in names of files; sources keep them. */
  private static String composed(String name, String text) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    boolean other = !composed.equals(name);
    return other && text.contains(composed.substring(0, composed.length() - SUFFIX.length()))
        ? composed
        : name;
  }

  private static String packageOfFolder(String path) {
    int root = path.indexOf(MAIN);
    String place = root < 0 ? path : path.substring(root + MAIN.length());
    int slash = place.lastIndexOf('/');
    return slash < 0 ? "" : place.substring(0, slash).replace('/', '.');
  }
}
