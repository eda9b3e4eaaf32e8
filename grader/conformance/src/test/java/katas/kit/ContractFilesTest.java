package katas.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import katas.planted.isolation.LockedSeats;
import katas.planted.isolation.Seats;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of a contract's files is true, and an edited file is found. */
class ContractFilesTest {
  private static final String PACKAGE = Seats.class.getPackageName();
  private static final String FOLDER = PACKAGE.replace('.', '/') + "/";
  private static final String RENEW =
      "write it anew: (cd %s && find katas -name '*.java' | LC_ALL=C sort | xargs sha256sum) > %s";

  @TempDir private Path module;

  @ParameterizedTest
  @MethodSource("katas.kit.KataFolders#contracts")
  void every_kata_lists_the_files_of_its_contract(Path contract) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.walk(contract)) {
      files = all.filter(file -> file.toString().endsWith(".java")).toList();
    }
    Path folder = contract.relativize(Objects.requireNonNull(files.get(0).getParent()));
    Path list =
        contract
            .resolve("../../test/resources")
            .normalize()
            .resolve(folder)
            .resolve(ContractFiles.FILE);
    StringBuilder expected = new StringBuilder();
    for (Path file : files.stream().sorted().toList()) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      String name = contract.relativize(file).toString().replace('\\', '/');
      expected.append(HexFormat.of().formatHex(digest)).append("  ").append(name).append('\n');
    }

    assertThat(list).as(RENEW, contract, list).hasContent(expected.toString());
  }

  @BeforeEach
  void moduleAsMavenHasIt() throws IOException {
    copy(LockedSeats.class, "target/classes");
    copy(Seats.class, "target/classes");
    Path sources = Files.createDirectories(module.resolve("src/api/java").resolve(FOLDER));
    Files.copy(Path.of("src/test/java", FOLDER, "Seats.java"), sources.resolve("Seats.java"));
  }

  private void copy(Class<?> type, String output) throws IOException {
    String file = type.getName().replace('.', '/') + ".class";
    Path copy = module.resolve(output).resolve(file);
    Files.createDirectories(Objects.requireNonNull(copy.getParent()));
    try (InputStream stream = type.getClassLoader().getResourceAsStream(file)) {
      Files.copy(Objects.requireNonNull(stream), copy);
    }
  }

  @Test
  void a_contract_as_given_passes_whatever_its_line_ends() throws IOException {
    assertThat(problems()).isEmpty();

    edit("Seats", "\n", "\r\n");
    assertThat(problems()).isEmpty();
  }

  @Test
  void an_edited_file_is_named_with_the_reason() throws IOException {
    edit("Seats", "String holder();", "default String holder() { return \"\"; }");

    assertThat(problems())
        .singleElement()
        .asString()
        .contains("Seats.java is part of the contract", DenialReasons.CONTRACT);
  }

  @Test
  void a_class_of_the_solution_does_not_belong_into_the_contract() throws IOException {
    Files.copy(
        Path.of("src/test/java", FOLDER, "LockedSeats.java"),
        module.resolve("src/api/java").resolve(FOLDER).resolve("LockedSeats.java"));

    assertThat(problems()).singleElement().asString().contains("LockedSeats.java");
  }

  @Test
  void classes_without_their_sources_cannot_have_been_edited() throws IOException {
    edit("Seats", "holder", "owner");
    Files.move(module.resolve("src"), module.resolve("elsewhere"));

    assertThat(problems()).isEmpty();
  }

  private void edit(String type, String from, String to) throws IOException {
    Path file = module.resolve("src/api/java").resolve(FOLDER).resolve(type + ".java");
    String text = Files.readString(file, UTF_8);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to), UTF_8);
  }

  private List<String> problems() {
    JavaClasses classes = new ClassFileImporter().importPath(module.resolve("target/classes"));
    try {
      DesignRules.contractUntouched(PACKAGE).check(classes);
      return List.of();
    } catch (AssertionError problem) {
      return List.of(problem.getMessage());
    }
  }
}
