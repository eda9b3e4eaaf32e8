package grader.report.html;

import grader.Golden;
import grader.report.Report;
import grader.similarity.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pages that the browser tests look at. */
final class SamplePages {
  private SamplePages() {}

  /** Writes every sample into a folder and gives the files by name. */
  static Map<String, Path> write(Path folder) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    for (String result : Golden.RESULTS) {
      files.put(result, write(folder, result, HtmlEmitter.submission(Golden.report(result))));
    }
    Report fault = Golden.report(Golden.FAULT);
    files.put(Golden.FAULT, write(folder, Golden.FAULT, HtmlEmitter.submission(fault)));
    files.put("class", write(folder, "class", HtmlEmitter.ofClass(everybody(), pairs())));
    files.put(
        "class-empty",
        write(folder, "class-empty", HtmlEmitter.ofClass(List.of(fault, fault), List.of())));
    files.put("compare", write(folder, "compare", CompareSample.page()));
    for (String result : List.of("some-failed", "hostile", "did-not-compile", "full-marks")) {
      String name = "interview-" + result;
      files.put(name, write(folder, name, InterviewSample.page(result)));
    }
    return files;
  }

  private static Path write(Path folder, String name, String html) throws IOException {
    return Files.writeString(folder.resolve(name + ".html"), html);
  }

  private static List<Report> everybody() {
    List<Report> reports = new ArrayList<>(Golden.reports());
    reports.add(Golden.report(Golden.FAULT));
    return reports;
  }

  private static List<Pair> pairs() {
    return List.of(new Pair("ann-lee", "<img src=x onerror=alert(7)>", 87));
  }
}
