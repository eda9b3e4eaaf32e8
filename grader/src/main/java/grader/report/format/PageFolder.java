package grader.report.format;

import grader.intake.UsageException;
import grader.report.ClassReport;
import grader.report.html.HtmlEmitter;
import grader.storage.AtomicFile;
import grader.storage.StorageMessages;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * A folder with the page of each student, and the page of the class, which links them.
 *
 * <pre>
 *   index.html    the class
 *   FILE.html     one submission
 *   .kata/        says that the folder is no submission, should it lie in a class
 * </pre>
 *
 * @param files names of the students' pages, without endings, in the order of the reports
 */
public record PageFolder(Path folder, List<String> files) {
  private static final String ENDING = ".html";
  private static final String INDEX = "index";

  /** Copies the list. */
  public PageFolder {
    files = List.copyOf(files);
  }

  /**
   * Writes all pages.
   *
   * @throws UsageException when one cannot be written
   */
  public void write(ClassReport all) {
    try {
      Files.createDirectories(folder.resolve(".kata"));
      for (int i = 0; i < files.size(); i++) {
        AtomicFile.write(page(i), HtmlEmitter.submission(all.reports().get(i)));
      }
      Path index = folder.resolve(INDEX + ENDING);
      AtomicFile.write(index, HtmlEmitter.ofClass(all.withPages(addressesFrom(index))));
    } catch (IOException e) {
      throw new UsageException(StorageMessages.notWritten(folder, e));
    }
  }

  /** The addresses of the students' pages in a file elsewhere; none where there is no way. */
  public List<String> addressesFrom(Path file) {
    Path from = file.toAbsolutePath().normalize().getParent();
    try {
      return IntStream.range(0, files.size())
          .mapToObj(i -> address(from.relativize(page(i).toAbsolutePath().normalize())))
          .toList();
    } catch (IllegalArgumentException e) { // another drive of Windows
      return List.of();
    }
  }

  private Path page(int index) {
    String file = files.get(index);
    return folder.resolve((file.equalsIgnoreCase(INDEX) ? file + "-" : file) + ENDING);
  }

  private static String address(Path path) {
    return StreamSupport.stream(path.spliterator(), false)
        .map(PageFolder::encoded)
        .collect(Collectors.joining("/"));
  }

  private static String encoded(Path part) {
    try {
      return new URI(null, null, "/" + part, null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
