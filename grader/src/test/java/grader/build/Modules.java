package grader.build;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Repository;
import org.apache.maven.model.Resource;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelSource2;
import org.apache.maven.model.resolution.ModelResolver;
import org.apache.maven.model.resolution.UnresolvableModelException;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The modules of an import: what an IDE makes of a pom, read with Maven's own model builder.
 *
 * @param byFolder each module's effective model, by its folder
 */
record Modules(Map<Path, Model> byFolder) {
  private static final String BUILD_HELPER = "build-helper-maven-plugin";

  /**
   * Imports a pom with all modules below it.
   *
   * @param properties what the IDE sets, which may activate profiles
   */
  static Modules imported(Path pom, Properties properties) throws ModelBuildingException {
    Map<Path, Model> models = new TreeMap<>();
    add(models, pom.toAbsolutePath().normalize(), properties);
    return new Modules(models);
  }

  private static void add(Map<Path, Model> models, Path pom, Properties properties)
      throws ModelBuildingException {
    DefaultModelBuildingRequest request = new DefaultModelBuildingRequest();
    request.setPomFile(pom.toFile());
    request.setSystemProperties(System.getProperties());
    request.setUserProperties(properties);
    request.setProcessPlugins(true);
    request.setModelResolver(new LocalModels());
    Model model = new DefaultModelBuilderFactory().newInstance().build(request).getEffectiveModel();
    models.put(pom.getParent(), model);
    for (String module : model.getModules()) {
      add(models, pom.resolveSibling(module).resolve("pom.xml").normalize(), properties);
    }
  }

  /** The source and resource folders of a module that exist or that its pom names. */
  Set<Path> roots(Path module) {
    Model model = byFolder.get(module);
    Set<Path> roots = new LinkedHashSet<>();
    if (!model.getPackaging().equals("pom")) {
      List<String> folders = new ArrayList<>();
      folders.add(model.getBuild().getSourceDirectory());
      folders.add(model.getBuild().getTestSourceDirectory());
      Stream.of(model.getBuild().getResources(), model.getBuild().getTestResources())
          .flatMap(List::stream)
          .map(Resource::getDirectory)
          .forEach(folders::add);
      folders.addAll(addedByBuildHelper(model));
      for (String folder : folders) {
        Path root = Path.of(folder).normalize();
        if (Files.exists(root) || !isUsual(module, root)) {
          roots.add(root);
        }
      }
    }
    return roots;
  }

  /** Folders that Maven looks for without being told need not exist. */
  private static boolean isUsual(Path module, Path root) {
    return Stream.of("src/main/java", "src/test/java", "src/main/resources", "src/test/resources")
        .anyMatch(usual -> module.resolve(usual).equals(root));
  }

  private static List<String> addedByBuildHelper(Model model) {
    List<String> folders = new ArrayList<>();
    for (Plugin plugin : model.getBuild().getPlugins()) {
      if (plugin.getArtifactId().equals(BUILD_HELPER)) {
        for (PluginExecution execution : plugin.getExecutions()) {
          collect((Xpp3Dom) execution.getConfiguration(), folders);
        }
      }
    }
    return folders;
  }

  private static void collect(Xpp3Dom node, List<String> folders) {
    if (node != null) {
      boolean isFolder = node.getName().equals("source") || node.getName().equals("directory");
      if (isFolder && node.getValue() != null) {
        folders.add(node.getValue());
      }
      Stream.of(node.getChildren()).forEach(child -> collect(child, folders));
    }
  }

  /** The modules of this import that a module depends on, over any number of steps. */
  Set<Path> dependenciesOf(Path module) {
    Set<Path> found = new LinkedHashSet<>();
    List<Path> open = new ArrayList<>(List.of(module));
    while (!open.isEmpty()) {
      for (Dependency dependency : byFolder.get(open.remove(0)).getDependencies()) {
        byFolder.forEach(
            (folder, model) -> {
              if (model.getArtifactId().equals(dependency.getArtifactId())
                  && model.getGroupId().equals(dependency.getGroupId())
                  && found.add(folder)) {
                open.add(folder);
              }
            });
      }
    }
    return found;
  }

  /** Finds poms in the repository that the build has filled. */
  private record LocalModels() implements ModelResolver {
    @Override
    public ModelSource2 resolveModel(String group, String artifact, String version)
        throws UnresolvableModelException {
      Path home = Path.of(System.getProperty("user.home"), ".m2", "repository");
      String told = System.getProperty("localRepository", System.getProperty("maven.repo.local"));
      Path folder =
          (told == null ? home : Path.of(told))
              .resolve(group.replace('.', File.separatorChar))
              .resolve(artifact)
              .resolve(version);
      try (Stream<Path> files = Files.list(folder)) {
        return files
            .filter(file -> file.toString().endsWith(".pom"))
            .min(Comparator.naturalOrder())
            .map(file -> new FileModelSource(file.toFile()))
            .orElseThrow();
      } catch (java.io.IOException | RuntimeException e) {
        throw new UnresolvableModelException(e.toString(), group, artifact, version);
      }
    }

    @Override
    public ModelSource2 resolveModel(Parent parent) throws UnresolvableModelException {
      return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
    }

    @Override
    public ModelSource2 resolveModel(Dependency dependency) throws UnresolvableModelException {
      return resolveModel(
          dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
    }

    @Override
    public void addRepository(Repository repository) {
      // Nothing is fetched.
    }

    @Override
    public void addRepository(Repository repository, boolean replace) {
      // Nothing is fetched.
    }

    @Override
    public ModelResolver newCopy() {
      return this;
    }
  }
}
