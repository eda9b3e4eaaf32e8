package grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import grader.intake.IntakeMessages;
import grader.intake.UsageException;
import grader.report.PassedOver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Students and attempts, read from the names that systems give out. One name that is out of order
 * must not end the class, as in Submitty#13091, RunestoneServer#1038 and SSID#74.
 */
class ClassFolderTest {
  @TempDir Path folder;

  @Test
  void moodle_names_the_student_and_typed_text_is_none() throws IOException {
    dirs("Jane Doe_12341_assignsubmission_file", "Jane Doe_12342_assignsubmission_file_");
    dirs("O'Brien Se\u00e1n_12346_assignsubmission_file");
    dirs("O'Brien Se\u00e1n_12346_assignsubmission_onlinetext");
    dirs("Only Text_12347_assignsubmission_onlinetext", "Team 7_88_assignsubmission_file");
    dirs("Default group_assignsubmission_file");
    files("Flat File_99_assignsubmission_file_my solution.zip");

    assertThat(rows())
        .containsExactly(
            "Default group = Default group_assignsubmission_file",
            "Flat File = Flat File_99_assignsubmission_file_my solution.zip",
            "Jane Doe (12341) = Jane Doe_12341_assignsubmission_file",
            "Jane Doe (12342) = Jane Doe_12342_assignsubmission_file_",
            "O'Brien Se\u00e1n = O'Brien Se\u00e1n_12346_assignsubmission_file",
            "Team 7 = Team 7_88_assignsubmission_file",
            over("O'Brien Se\u00e1n_12346_assignsubmission_onlinetext", BatchMessages.TYPED_TEXT),
            over(
                "Only Text_12347_assignsubmission_onlinetext",
                BatchMessages.nothingElse(BatchMessages.TYPED_TEXT)));
  }

  @Test
  void canvas_names_the_student_the_attachment_and_who_was_late() throws IOException {
    files("doejane_501_9001_solution.zip", "doejane_501_9010_solution-1.zip");
    files("leeann_LATE_502_9002_x.zip", "kimbo_503_9003_notes.pdf", "kimbo_503_9004_work.zip");
    files("raydan_504_9005_Foo.java", "anon_3fxY1_9006_a.zip", "anon_LATE_4gzZ2_9007_b.zip");
    files("doejane_501_text.html");

    assertThat(rows())
        .containsExactly(
            "anon (3fxY1) = anon_3fxY1_9006_a.zip",
            "anon (4gzZ2) late = anon_LATE_4gzZ2_9007_b.zip",
            "doejane = doejane_501_9010_solution-1.zip",
            "kimbo = kimbo_503_9004_work.zip",
            "leeann late = leeann_LATE_502_9002_x.zip",
            "raydan = Foo.java: raydan_504_9005_Foo.java",
            over(
                "doejane_501_9001_solution.zip",
                BatchMessages.earlier("doejane", "doejane_501_9010_solution-1.zip")),
            over("doejane_501_text.html", BatchMessages.TYPED_TEXT),
            over(
                "kimbo_503_9003_notes.pdf",
                BatchMessages.beside("kimbo", "kimbo_503_9004_work.zip")));
  }

  @Test
  void loose_java_files_of_one_student_are_one_submission_of_the_newest_of_each_name()
      throws IOException {
    files("doejane_501_9001_Estimates.java", "doejane_501_9002_TicketBooking.java");
    files("doejane_LATE_501_9010_Estimates-1.java", "doejane_501_9011_package-info.java");
    files("doejane_501_9012_design.pdf", "kimbo_503_9003_Foo.java", "leeann_502_9004_notes.pdf");
    Files.createSymbolicLink(folder.resolve("leeann_502_9005_A.java"), Path.of("/etc/hostname"));

    assertThat(rows())
        .containsExactly(
            "doejane late = Estimates.java: doejane_LATE_501_9010_Estimates-1.java,"
                + " TicketBooking.java: doejane_501_9002_TicketBooking.java,"
                + " package-info.java: doejane_501_9011_package-info.java",
            "kimbo = Foo.java: kimbo_503_9003_Foo.java",
            "leeann needs attention: " + BatchMessages.noArchive(List.of("notes.pdf", "A.java")),
            over(
                "doejane_501_9001_Estimates.java",
                BatchMessages.earlier("doejane", "doejane_LATE_501_9010_Estimates-1.java")),
            over(
                "doejane_501_9012_design.pdf",
                BatchMessages.beside("doejane", BatchMessages.LOOSE_FILES)));
    assertThat(Roster.countIn(folder)).isEqualTo(3);
  }

  @Test
  void of_many_files_three_are_named_and_the_others_counted() throws IOException {
    for (String name : List.of("a", "b", "c", "d", "e")) {
      files("Jo_7_assignsubmission_file_" + name + ".pdf");
    }

    assertThat(rows())
        .containsExactly(
            "Jo needs attention: handed in a.pdf, b.pdf, c.pdf and 2 more:"
                + " ask for a zip of the whole folder");
  }

  @Test
  void loose_files_of_an_earlier_attempt_do_not_count_and_two_of_one_name_need_a_look()
      throws IOException {
    files("HW_jdoe_attempt_2026-10-01-09-00-00_Old.java");
    files("HW_jdoe_attempt_2026-10-01-09-00-00_Foo.java");
    files("HW_jdoe_attempt_2026-10-02-08-00-00_Foo.java");
    files("Jo_7_assignsubmission_file_A.java", "Jo_7_assignsubmission_file_A-1.java");

    String newest = "HW_jdoe_attempt_2026-10-02-08-00-00_Foo.java";
    assertThat(rows())
        .containsExactly(
            "Jo needs attention: "
                + BatchMessages.several(
                    List.of(
                        "Jo_7_assignsubmission_file_A-1.java",
                        "Jo_7_assignsubmission_file_A.java")),
            "jdoe = Foo.java: " + newest,
            over(
                "HW_jdoe_attempt_2026-10-01-09-00-00_Foo.java",
                BatchMessages.earlier("jdoe", newest)),
            over(
                "HW_jdoe_attempt_2026-10-01-09-00-00_Old.java",
                BatchMessages.earlier("jdoe", newest)));
  }

  @Test
  void names_that_only_look_like_canvas_are_students_of_their_own() throws IOException {
    files("lab_2_2026_ann.zip", "lab_2_2026_bob.zip");

    assertThat(rows())
        .containsExactly(
            "lab_2_2026_ann = lab_2_2026_ann.zip", "lab_2_2026_bob = lab_2_2026_bob.zip");
  }

  @Test
  void blackboard_names_the_user_and_the_time() throws IOException {
    files("HW_1_jdoe_attempt_2026-10-01-09-00-00_a.zip");
    files("HW_1_jdoe_attempt_2026-10-02-08-00-00_a.zip");
    files("HW_1_jdoe_attempt_2026-10-02-08-00-00.txt");
    files("HW_1_a_smith_attempt_2026-10-01-09-00-00_b.zip");
    files("HW_1_b_smith_attempt_2026-10-01-09-00-00_c.zip");

    assertThat(rows())
        .containsExactly(
            "a_smith = HW_1_a_smith_attempt_2026-10-01-09-00-00_b.zip",
            "b_smith = HW_1_b_smith_attempt_2026-10-01-09-00-00_c.zip",
            "jdoe = HW_1_jdoe_attempt_2026-10-02-08-00-00_a.zip",
            over(
                "HW_1_jdoe_attempt_2026-10-01-09-00-00_a.zip",
                BatchMessages.earlier("jdoe", "HW_1_jdoe_attempt_2026-10-02-08-00-00_a.zip")),
            over("HW_1_jdoe_attempt_2026-10-02-08-00-00.txt", BatchMessages.RECEIPT));
  }

  @Test
  void brightspace_names_the_student_and_the_date() throws IOException {
    files("101-55 - Jane Doe - Oct 3, 2026 1159 PM - a.zip");
    files("101-55 - Jane Doe - Oct 10, 2026 901 AM - b.zip");
    files("102-55 - A01234567 - Ann Lee-Kim - 4 November 2026 13:05 - c.zip", "index.html");
    dirs("103-55 - Bo Ek - Dec 1, 2026 1201 AM");

    assertThat(rows())
        .containsExactly(
            "Ann Lee-Kim = 102-55 - A01234567 - Ann Lee-Kim - 4 November 2026 13:05 - c.zip",
            "Bo Ek = 103-55 - Bo Ek - Dec 1, 2026 1201 AM",
            "Jane Doe = 101-55 - Jane Doe - Oct 10, 2026 901 AM - b.zip",
            over(
                "101-55 - Jane Doe - Oct 3, 2026 1159 PM - a.zip",
                BatchMessages.earlier(
                    "Jane Doe", "101-55 - Jane Doe - Oct 10, 2026 901 AM - b.zip")),
            over("index.html", BatchMessages.NO_ARCHIVE));
  }

  @Test
  void classrooms_of_github_name_the_login() throws IOException {
    folder = Files.createDirectory(folder.resolve("hw1-submissions"));
    dirs("hw1-ann-lee", "hw1-bob");
    Path repository = Files.createDirectory(folder.resolve("cs-hw2-ann-kim"));
    Files.writeString(
        repository.resolve(".classroom50.yaml"),
        """
        # Written when the assignment is accepted.
        classroom: "cs"
        assignment: "hw2"
        source:
          owner: "cs50"
          repo: "hello-template"
          branch: "main"
        secret: "abc"
        """);

    assertThat(rows())
        .containsExactly("ann-kim = cs-hw2-ann-kim", "ann-lee = hw1-ann-lee", "bob = hw1-bob");
  }

  @Test
  void other_names_are_read_as_the_user_says() throws IOException {
    files("u7-3-late.zip", "u7-2.zip", "u8-10.tar.gz", "u8-9.zip", "other.zip");

    assertThat(rows("(?<student>u\\d+)-(?<attempt>\\d+)(?<late>-late)?"))
        .containsExactly(
            "other = other.zip",
            "u7 late = u7-3-late.zip",
            "u8 = u8-10.tar.gz",
            over("u7-2.zip", BatchMessages.earlier("u7", "u7-3-late.zip")),
            over("u8-9.zip", BatchMessages.earlier("u8", "u8-10.tar.gz")));
    says(BatchMessages.badNames("x", "names no student"), () -> NamePattern.of("x"));
    assertThatExceptionOfType(UsageException.class).isThrownBy(() -> NamePattern.of("(?<student>"));
  }

  @Test
  void nothing_is_left_without_a_word() throws IOException {
    dirs(".git", "__MACOSX", ".alice", "-dash", "alice", "results");
    files("alice.zip", "ALICE.ZIP", ".DS_Store", "._alice.zip", "notes.txt", "work.pdf", "b.rar");
    Files.createSymbolicLink(folder.resolve("broken.zip"), Path.of("nowhere"));
    Files.createDirectory(folder.resolve("results/.kata"));

    assertThat(rows())
        .containsExactlyInAnyOrder(
            "-dash = -dash",
            ".alice = .alice",
            "ALICE = ALICE.ZIP",
            "alice = alice",
            "alice.zip = alice.zip",
            "b = b.rar",
            "broken = broken.zip",
            "work.pdf needs attention: " + BatchMessages.wrongKind("work.pdf"),
            over(".DS_Store", BatchMessages.TOOL),
            over("._alice.zip", BatchMessages.TOOL),
            over(".git", BatchMessages.TOOL),
            over("__MACOSX", BatchMessages.TOOL),
            over("notes.txt", BatchMessages.NO_ARCHIVE),
            over("results", BatchMessages.RESULTS));
  }

  @Test
  void two_archives_of_which_none_is_newer_need_a_look() throws IOException {
    files("Jo_7_assignsubmission_file_a.zip", "Jo_7_assignsubmission_file_b.zip");

    assertThat(rows())
        .containsExactly(
            "Jo needs attention: "
                + BatchMessages.several(
                    List.of(
                        "Jo_7_assignsubmission_file_a.zip", "Jo_7_assignsubmission_file_b.zip")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"src", "pom.xml"})
  void one_project_is_no_class(String child) throws IOException {
    Files.createDirectories(folder.resolve("src/main/java"));
    if (child.endsWith("xml")) {
      files(child);
      Files.move(folder.resolve("src"), folder.resolve("source"));
    }

    says(
        BatchMessages.oneSubmission(folder),
        () -> Roster.ofFolder(folder, List.of(), Optional.empty()));
    assertThat(Roster.countIn(folder)).isZero();
  }

  @Test
  void what_is_no_folder_or_holds_nothing_is_said() throws IOException {
    Path zip = Files.createFile(folder.resolve("all.zip"));
    says(
        IntakeMessages.noArchive(zip.toString()),
        () -> Roster.ofFolder(zip, List.of(), Optional.empty()));
    Path missing = folder.resolve("missing");
    says(
        BatchMessages.notAFolder(missing),
        () -> Roster.ofFolder(missing, List.of(), Optional.empty()));
    Path empty = Files.createDirectory(folder.resolve("empty"));
    says(BatchMessages.EMPTY_CLASS, () -> Roster.ofFolder(empty, List.of(), Optional.empty()));
  }

  @Test
  void a_folder_of_submissions_is_told_from_one() throws IOException {
    dirs("Ann_1_assignsubmission_file", "Bob_2_assignsubmission_file", "notes");
    files("c.zip", "list.csv");

    assertThat(Roster.countIn(folder)).isEqualTo(3);
  }

  private List<String> rows() {
    return rows(Roster.ofFolder(folder, List.of(), Optional.empty()));
  }

  private List<String> rows(String pattern) {
    return rows(Roster.ofFolder(folder, List.of(), Optional.of(NamePattern.of(pattern))));
  }

  private static List<String> rows(Roster roster) {
    List<String> rows = new ArrayList<>();
    for (RosterEntry entry : roster.entries()) {
      String source = entry.path().map(it -> " = " + FileNames.shown(it)).orElse("");
      if (!entry.parts().isEmpty()) {
        Map<String, String> parts = new TreeMap<>();
        entry.parts().forEach((name, path) -> parts.put(name, FileNames.shown(path)));
        source = " = " + parts.toString().replaceAll("[{}]", "").replace("=", ": ");
      }
      String problem = entry.problem().map(it -> " needs attention: " + it).orElse("");
      rows.add(entry.name() + (entry.late() ? " late" : "") + source + problem);
    }
    roster.passedOver().forEach(it -> rows.add(over(it.name(), it.why())));
    return rows;
  }

  private static String over(String name, String why) {
    return new PassedOver(name, why).toString();
  }

  private void dirs(String... names) throws IOException {
    for (String name : names) {
      Files.createDirectory(folder.resolve(name));
    }
  }

  private void files(String... names) throws IOException {
    for (String name : names) {
      Files.createFile(folder.resolve(name));
    }
  }

  private static void says(String line, ThrowingCallable call) {
    assertThatExceptionOfType(UsageException.class).isThrownBy(call).withMessage(line);
  }
}
