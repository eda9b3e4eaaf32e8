package grader.build;

import static org.assertj.core.api.Assertions.assertThat;

import grader.course.Course;
import grader.course.Kata;
import grader.export.Export;
import grader.export.ExportScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.building.ModelBuildingException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever opens the repository, {@code katas/}, or what was exported, in an IDE has each kata as a
 * module of its own. IntelliJ IDEA gives a folder that two modules name to one of them and silently
 * takes it from the other (elastic/elasticsearch#40550), so no folder may be named twice.
 */
class ImportedModulesTest {
  private static final Course COURSE = Course.around(Path.of("").toAbsolutePath()).orElseThrow();
  private static final List<Properties> IDES =
      List.of(
          new Properties(),
          property("idea.maven.embedder.version", "3.9.9"),
          property("m2e.version", "2.6.0"));

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> an_import_has_every_kata_and_no_folder_twice() {
    return Stream.of("pom.xml", "katas/pom.xml")
        .flatMap(
            pom ->
                IDES.stream()
                    .map(
                        ide ->
                            DynamicTest.dynamicTest(
                                pom + " " + ide,
                                () ->
                                    assertThat(faults(COURSE.root(), COURSE.katas(), pom, ide))
                                        .isEmpty())));
  }

  @Test
  void what_is_exported_imports_as_well() throws Exception {
    Kata chat = COURSE.kata("chat").orElseThrow();
    Path all = folder.resolve("all");
    Path one = folder.resolve("one");
    Export.toFolder(ExportScope.all(COURSE, false), all);
    Export.toFolder(ExportScope.of(COURSE, chat, false), one);

    assertThat(faults(all, COURSE.katas(), "pom.xml", new Properties())).isEmpty();
    assertThat(faults(one, List.of(chat), "pom.xml", new Properties())).isEmpty();
    assertThat(Modules.imported(one.resolve("pom.xml"), new Properties()).byFolder()).hasSize(5);
  }

  @Test
  void a_folder_of_two_modules_one_that_is_missing_and_a_missing_kata_are_found() throws Exception {
    Path all = folder.resolve("broken");
    Export.toFolder(ExportScope.all(COURSE, false), all);
    replace(
        all.resolve("katas/pom.xml"),
        "<source>${project.basedir}/src/api/java</source>",
        "<source>${project.basedir}/src/api/java</source>"
            + "<source>${project.basedir}/../building-blocks/src/main/java</source>"
            + "<source>${project.basedir}/src/none/java</source>");
    replace(all.resolve("katas/pom.xml"), "<module>search</module>", "");

    assertThat(faults(all, COURSE.katas(), "pom.xml", new Properties()))
        .contains(
            "katas/building-blocks/src/main/java is in katas/building-blocks and katas/analytics",
            "katas/chat/src/none/java does not exist",
            "katas/search/src/main/java is in no module");
  }

  /** What is wrong with an import, one line each. */
  private static List<String> faults(Path root, List<Kata> katas, String pom, Properties ide)
      throws ModelBuildingException {
    Modules modules = Modules.imported(root.resolve(pom), ide);
    List<String> faults = new ArrayList<>();
    Map<Path, Path> owners = new HashMap<>();
    for (Path module : modules.byFolder().keySet()) {
      for (Path source : modules.roots(module)) {
        String name = name(root, source);
        Path other = owners.putIfAbsent(source, module);
        if (other != null) {
          faults.add(name + " is in " + name(root, module) + " and " + name(root, other));
          faults.add(name + " is in " + name(root, other) + " and " + name(root, module));
        }
        if (!Files.isDirectory(source)) {
          faults.add(name + " does not exist");
        }
      }
    }
    for (Kata kata : katas) {
      Path place = root.resolve("katas").resolve(kata.id());
      for (String source : List.of("src/api/java", "src/main/java", "src/test/java")) {
        if (!place.equals(owners.get(place.resolve(source)))) {
          faults.add(name(root, place.resolve(source)) + " is in no module");
        }
      }
      if (modules.byFolder().containsKey(place)) {
        for (Path used : modules.dependenciesOf(place)) {
          if (!used.startsWith(root.resolve("katas"))) {
            faults.add(name(root, place) + " completes from " + name(root, used));
          }
        }
      }
    }
    return faults;
  }

  private static String name(Path root, Path path) {
    return root.toAbsolutePath().normalize().relativize(path).toString().replace('\\', '/');
  }

  private static Properties property(String name, String value) {
    Properties properties = new Properties();
    properties.setProperty(name, value);
    return properties;
  }

  private static void replace(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }
}
