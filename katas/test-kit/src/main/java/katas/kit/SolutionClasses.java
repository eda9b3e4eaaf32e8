package katas.kit;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Reads the class files that a test runs on. Where two places have a class, as the module of a
 * reference solution and that of its kata do, the one counts that the class loader takes.
 */
final class SolutionClasses {
  private SolutionClasses() {}

  static JavaClasses beside(Class<?> test) {
    ClassLoader loader = Objects.requireNonNull(test.getClassLoader());
    List<String> places = places(test, loader);
    ImportOption taken =
        location ->
            places.stream()
                .filter(location.asURI().toString()::startsWith)
                .findFirst()
                .filter(place -> isTaken(loader, location.asURI(), place))
                .isPresent();
    List<Location> locations = places.stream().map(URI::create).map(Location::of).toList();
    // Types of the JDK stay stubs: their names are enough, and reading them takes seconds.
    return ArchConfiguration.withThreadLocalScope(
        configuration -> {
          configuration.setResolveMissingDependenciesFromClassPath(false);
          return new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .withImportOption(taken)
              .importLocations(locations);
        });
  }

  /** Where classes of the package are, in the order of the class path, but not the tests. */
  private static List<String> places(Class<?> test, ClassLoader loader) {
    String folder = test.getPackageName().replace('.', '/') + "/";
    String file = test.getName().replace('.', '/') + ".class";
    try {
      String tests = root(Objects.requireNonNull(loader.getResource(file)), file);
      List<String> places = new ArrayList<>();
      for (URL url : Collections.list(loader.getResources(folder))) {
        String place = root(url, folder);
        if (!place.equals(tests)) {
          places.add(place);
        }
      }
      return places;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String root(URL url, String name) {
    String whole = URI.create(url.toString()).toString();
    return whole.substring(0, whole.length() - name.length());
  }

  private static boolean isTaken(ClassLoader loader, URI file, String place) {
    String name = file.toString().substring(place.length());
    URL taken = loader.getResource(URI.create(name).getPath());
    return taken != null && URI.create(taken.toString()).equals(file);
  }
}
