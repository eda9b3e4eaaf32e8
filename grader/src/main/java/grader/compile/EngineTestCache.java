package grader.compile;

import grader.course.Kata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compiles the tests on real engines of each kata once and keeps them, as {@link CompiledKataCache}
 * does with the usual ones. Safe for use by many threads.
 */
final class EngineTestCache {
  private final Map<String, CompiledKata> ready = new ConcurrentHashMap<>();

  /** The given side of a kata with its tests on engines, which use these jars. */
  CompiledKata get(CompiledKata kata, List<Path> engines) {
    return ready.computeIfAbsent(kata.kata().id(), id -> load(kata, engines));
  }

  private static CompiledKata load(CompiledKata kata, List<Path> engines) {
    Kata sources = kata.kata();
    String name = sources.id() + "-engines-" + fingerprint(kata, engines);
    try {
      Path tests =
          CompiledKataCache.kept(
              kata.cache().resolveSibling(""), name, folder -> build(kata, engines, folder));
      return kata.with(sources.engineTestPlan(), tests, engines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void build(CompiledKata kata, List<Path> engines, Path folder) throws IOException {
    Path starter = kata.cache().resolve(CompiledKataCache.STARTER);
    List<Path> classPath = new ArrayList<>(List.of(kata.contract(), starter));
    classPath.addAll(engines);
    classPath.addAll(CompiledKataCache.ownClassPath());
    CompiledKataCache.compile(kata.kata(), kata.kata().engineTestSources(), classPath, folder);
    new DefensiveCopyRewriter(kata.kata().packageName()).rewrite(folder);
    for (Path resources : kata.kata().testResources()) {
      ClassFolders.copy(resources, folder, resource -> true);
    }
  }

  /** The folder of the usual tests is named by all that these depend on besides. */
  private static String fingerprint(CompiledKata kata, List<Path> engines) {
    Fingerprint fingerprint = new Fingerprint().add(CompiledKataCache.FORMAT);
    fingerprint.add(kata.cache().getFileName().toString());
    fingerprint.add(kata.kata().engineTestSources());
    engines.forEach(fingerprint::add);
    return fingerprint.toString();
  }
}
