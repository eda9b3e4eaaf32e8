package grader.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Notes which class files a compilation writes, and for which source. */
final class TrackingFileManager extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final Map<String, List<Path>> written = new TreeMap<>();

  TrackingFileManager(StandardJavaFileManager files) {
    super(files);
  }

  void forget() {
    written.clear();
  }

  /** Class files by the place of their source; only of sources in memory. */
  Map<String, List<Path>> written() {
    return written;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling)
      throws IOException {
    JavaFileObject file = super.getJavaFileForOutput(location, className, kind, sibling);
    if (sibling instanceof Javac.Text source) {
      written
          .computeIfAbsent(source.place(), place -> new ArrayList<>())
          .add(fileManager.asPath(file));
    }
    return file;
  }
}
