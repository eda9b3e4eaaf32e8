package grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import grader.MiniCourse;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A class that hands in all that classes hand in, each with the row that it must have. */
final class AnyClass {
  private static final String PLACE = "src/main/java/katas/counter/Estimates.java";

  /** Does not compile, which is the quickest way to 0 points. */
  private static final String SLIP = "package katas.counter;\nclass Estimates {";

  private static final String[] PLAIN = {
    "d'Arc Jeanne",
    "Doe, Jane",
    "solution (1)",
    "emoji \ud83c\udf93 Zo\u00eb",
    "intellij, the \"best\"",
    "=cmd()",
    "<b>bold<b>",
    "-leading dash",
    ".leading dot",
    "trailing.",
    "#1",
    "M?ller",
    "M\u00fcller",
    "Mu\u0308ller",
    "\u65e5\u672c\u8a9e",
    "\u0410\u043d\u043d\u0430",
    "ann[1]",
    "ann{2}",
    "a&b",
    "50%",
    "a;b",
    "a|b",
    "a*b",
    "a\\b",
    "~tilde",
    "$HOME",
    "`ls`",
    "con",
    "nul.txt",
    "index",
    "class",
    "Ana",
    "ana",
    "two  blanks",
    " blank",
    "tab\there",
    "+1",
    "@at",
    "a=b",
    "line\nbreak",
    "x".repeat(200)
  };

  private final Path students;
  private final Map<String, String> expected = new TreeMap<>();

  /** A class in an empty folder. */
  AnyClass(Path students) {
    this.students = students;
  }

  /** Fills the folder, and gives state and score by name. */
  Map<String, String> handIn() throws IOException {
    for (String name : PLAIN) {
      boolean zipped = name.length() % 2 == 0;
      graded(name, zipped ? zip(name + ".zip") : dir(name));
    }
    graded("alice", dir("alice"));
    graded("alice.zip", zip("alice.zip"));
    graded("loud", zip("loud.ZIP"));
    graded("J\u00fcrgen", rawZip("J%FCrgen.zip"));
    systems();
    attention();
    over();
    Path reference = MiniCourse.course().root().resolve("solutions/counter/src");
    MiniCourse.copyTree(reference, students.resolve("Full Marks/src"));
    expected.put("Full Marks", "graded 100");
    MiniCourse.handedIn("wrong/starts-at-one", students.resolve("renames"));
    expected.put("renames", "graded 60");
    return expected;
  }

  private void systems() throws IOException {
    graded("O'Brien Se\u00e1n", dir("O'Brien Se\u00e1n_12346_assignsubmission_file"));
    passedOver("O'Brien Se\u00e1n_12346_assignsubmission_onlinetext");
    graded("Name1 (12341)", dir("Name1_12341_assignsubmission_file"));
    graded("Name1 (12342)", dir("Name1_12342_assignsubmission_file"));
    graded("doejane", zip("doejane_501_9010_solution-1.zip"));
    zip("doejane_501_9001_solution.zip");
    expected.put("doejane_501_9001_solution.zip", "passed-over ");
    graded("leeann", zip("leeann_LATE_502_9011_x.zip"));
    loose("canvas_503_9012_Estimates.java", "passed-over ");
    loose("canvas_503_9013_Estimates-1.java", "");
    loose("canvas_503_9014_VisitCounter.java", "");
    expected.put("canvas", "graded 0");
    graded("jdoe", zip("HW1_jdoe_attempt_2026-10-02-08-00-00_a.zip"));
    passedOver("HW1_jdoe_attempt_2026-10-02-08-00-00.txt");
    graded("kim", zip("HW1_kim_attempt_2026-10-02-08-00-00_a.zip"));
    graded("Bo Ek", dir("103-55 - Bo Ek - Dec 1, 2026 1201 AM"));
  }

  private void loose(String name, String row) throws IOException {
    Files.writeString(students.resolve(name), SLIP);
    if (!row.isEmpty()) {
      expected.put(name, row);
    }
  }

  private void attention() throws IOException {
    for (String name : List.of("essay.pdf", "Estimates.java")) {
      Files.writeString(students.resolve(name), SLIP);
      expected.put(name, "needs-attention ");
    }
    Files.createDirectory(students.resolve("empty folder"));
    expected.put("empty folder", "needs-attention ");
    Files.writeString(students.resolve("no zip.zip"), "text");
    expected.put("no zip", "needs-attention ");
    Files.createSymbolicLink(students.resolve("link"), Path.of("nowhere"));
    expected.put("link", "needs-attention ");
  }

  private void over() throws IOException {
    for (String name : List.of(".DS_Store", "._alice.zip", "roster.csv", "Thumbs.db")) {
      passedOver(name);
    }
    Files.createDirectories(students.resolve("results/.kata"));
    expected.put("results", "passed-over ");
  }

  private void graded(String name, Path source) {
    expected.put(name, Files.exists(source) ? "graded 0" : "was not made");
  }

  private void passedOver(String name) throws IOException {
    Files.writeString(students.resolve(name), "text");
    expected.put(name, "passed-over ");
  }

  private Path dir(String name) throws IOException {
    Path file = students.resolve(name).resolve(PLACE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, SLIP);
    return students.resolve(name);
  }

  /** Puts a folder into a zip, folders and odd names included, but for one file. */
  static void zipAll(Path folder, Path file, String without) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.filter(it -> !it.equals(folder)).toList()) {
        String raw = each.toUri().getRawPath();
        String name = raw.substring(folder.toUri().getRawPath().length());
        if (!name.equals(without)) {
          zip.putNextEntry(new ZipEntry(URLDecoder.decode(name.replace("+", "%2B"), UTF_8)));
          if (Files.isRegularFile(each)) {
            zip.write(Files.readAllBytes(each));
          }
        }
      }
    }
  }

  private Path zip(String name) throws IOException {
    return zip(students.resolve(name));
  }

  /** A name whose bytes are percent-encoded and need not be UTF-8. */
  private Path rawZip(String name) throws IOException {
    return zip(Path.of(URI.create(students.toUri() + name)));
  }

  private static Path zip(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(PLACE));
      zip.write(SLIP.getBytes(UTF_8));
    }
    return file;
  }
}
