package grader.compile;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads class files without loading them. Types of the JDK and of the libraries stay stubs: their
 * names are all that a check needs, and reading them would take longer than all the rest.
 */
final class ClassImporter {
  static {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
  }

  private ClassImporter() {}

  static JavaClasses of(Path... folders) {
    return new ClassFileImporter().importPaths(List.of(folders));
  }
}
