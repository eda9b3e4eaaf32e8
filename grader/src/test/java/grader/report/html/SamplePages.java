package grader.report.html;

import grader.Golden;
import grader.report.ClassReport;
import grader.report.PassedOver;
import grader.report.Report;
import grader.similarity.SimilarPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

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
    files.put("class", write(folder, "class", HtmlEmitter.ofClass(everybody())));
    files.put("class-pages", write(folder, "class-pages", HtmlEmitter.ofClass(withPages())));
    files.put(
        "class-empty",
        write(folder, "class-empty", HtmlEmitter.ofClass(ClassReport.of(List.of(fault, fault)))));
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

  private static ClassReport everybody() {
    List<Report> reports = new ArrayList<>(Golden.reports());
    reports.add(Golden.report(Golden.FAULT));
    reports.add(Golden.report(Golden.ATTENTION));
    List<PassedOver> passedOver =
        List.of(new PassedOver("<img src=x onerror=alert(8)>.txt", "<b>why</b>"));
    return new ClassReport(reports, passedOver, pairs(), List.of());
  }

  /** The same with a page for each student. */
  private static ClassReport withPages() {
    ClassReport all = everybody();
    return all.withPages(
        IntStream.range(0, all.reports().size()).mapToObj(i -> "student-" + i + ".html").toList());
  }

  private static List<SimilarPair> pairs() {
    return List.of(new SimilarPair("ann-lee", "<img src=x onerror=alert(7)>", 87));
  }
}
