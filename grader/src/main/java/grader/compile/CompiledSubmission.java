package grader.compile;

import com.tngtech.archunit.core.domain.JavaClasses;
import grader.intake.Submission;
import grader.storage.FileTrees;
import java.nio.file.Path;

/**
 * A submission as class files, in a folder of its own.
 *
 * @param classes the folder with the submission's classes and nothing else
 * @param imported the same classes, read but not loaded
 * @param temporary whether {@link #close()} deletes the folder, since nobody else needs it
 */
public record CompiledSubmission(
    Submission submission, CompiledKata kata, Path classes, JavaClasses imported, boolean temporary)
    implements AutoCloseable {
  @Override
  public void close() {
    if (temporary) {
      FileTrees.delete(classes);
    }
  }
}
