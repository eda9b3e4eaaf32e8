package grader.compile;

import grader.compile.CompiledKata.AddedExamVersion;
import grader.course.CourseException;
import grader.course.Kata;
import grader.starter.Starter;
import grader.storage.CacheFolder;
import grader.storage.FileTrees;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import katas.blocks.NotImplementedException;
import katas.kit.Exploration;
import org.jspecify.annotations.NullMarked;

/**
 * Compiles the given side of each kata once and keeps it: in process, and on disk for the next
 * start under a name that is a hash of all that went in. Safe for use by many threads.
 */
final class CompiledKataCache {
  static final String FORMAT = "3";

  /** Where the classes of the starter are, beside those of the contract. */
  static final String STARTER = "starter";

  private final Map<String, CompiledKata> ready = new ConcurrentHashMap<>();

  CompiledKata get(Kata kata) {
    return ready.computeIfAbsent(kata.id(), id -> load(kata));
  }

  /** The annotations of contracts, which a submission may use too. */
  static Path annotations() {
    return ClassFolders.origin(NullMarked.class);
  }

  private static CompiledKata load(Kata kata) {
    try {
      Path folder = store(kata);
      List<Signature> required =
          Files.readAllLines(folder.resolve("signatures")).stream().map(Signature::ofLine).toList();
      return new CompiledKata(
          kata,
          kata.brief(),
          kata.testPlan(),
          kata.settings(),
          folder.resolve("blocks"),
          folder.resolve("contract"),
          folder.resolve("tests"),
          ClassFolders.origins(kata.id(), kata.settings().libraries()),
          ClassFolders.origins(kata.id(), kata.settings().testLibraries()),
          required,
          kata.addedExam().map(added -> version(kata, added)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path store(Kata kata) throws IOException {
    Path cache = kata.addedExam().isPresent() ? addedExamFolder() : cacheFolder();
    return kept(cache, kata.id() + "-" + fingerprint(kata), work -> build(kata, work));
  }

  /** Fills a folder. */
  interface Build {
    void into(Path folder) throws IOException;
  }

  /** The folder of this name in a cache, built unless it is there, whole or not at all. */
  static Path kept(Path cache, String name, Build build) throws IOException {
    Path folder = cache.resolve(name);
    if (!Files.exists(folder)) {
      Path work = Files.createTempDirectory(cache, name + "-");
      try {
        build.into(work);
        Files.move(work, folder);
      } catch (IOException e) {
        // Another grader was faster and its folder is as good; without one it is a true failure.
        if (!Files.exists(folder)) {
          throw e;
        }
      } finally {
        FileTrees.delete(work);
      }
    }
    return folder;
  }

  private static void build(Kata kata, Path folder) throws IOException {
    Path blocks = Files.createDirectory(folder.resolve("blocks"));
    Path contract = Files.createDirectory(folder.resolve("contract"));
    Path starter = Files.createDirectory(folder.resolve(STARTER));
    Path tests = Files.createDirectory(folder.resolve("tests"));
    ClassFolders.copy(
        ClassFolders.origin(NotImplementedException.class), blocks, CompiledKataCache::isBlock);
    List<Path> given = new ArrayList<>(List.of(blocks, annotations()));
    compile(kata, kata.contractSources(), given, contract);
    given.add(0, contract);
    given.addAll(ClassFolders.origins(kata.id(), kata.settings().libraries()));
    compile(kata, new Starter(kata).sources(), given, starter);
    List<Path> all = new ArrayList<>(List.of(contract, starter));
    all.addAll(ownClassPath());
    compile(kata, kata.testSources(), all, tests);
    for (Path resources : kata.testResources()) {
      ClassFolders.copy(resources, tests, name -> true);
    }
    List<Signature> required = SignatureCheck.required(starter, tests);
    Files.write(folder.resolve("signatures"), required.stream().map(Signature::toLine).toList());
    DefensiveCopyRewriter rewriter = new DefensiveCopyRewriter(kata.packageName());
    rewriter.rewrite(contract);
    rewriter.rewrite(tests);
  }

  static void compile(Kata kata, List<Path> sources, List<Path> classPath, Path output) {
    if (sources.isEmpty()) {
      return;
    }
    List<Javac.Problem> problems = Javac.compileFiles(sources, classPath, output);
    if (!problems.isEmpty()) {
      String first = CompilerDiagnostics.of(problems).get(0);
      throw new CourseException(
          kata.addedExam().isPresent()
              ? CompileMessages.addedDoesNotCompile(kata.id(), first)
              : CompileMessages.courseDoesNotCompile(kata.id(), first));
    }
  }

  /** The interfaces, not their simulations: only tests may choose how the world misbehaves. */
  private static boolean isBlock(String name) {
    return name.startsWith("katas/blocks/") && !name.startsWith("katas/blocks/simulation/");
  }

  static List<Path> ownClassPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  private static String fingerprint(Kata kata) {
    Fingerprint fingerprint = new Fingerprint();
    kata.testResources().forEach(fingerprint::add);
    return fingerprint
        .add(FORMAT)
        .add(Integer.toString(Runtime.version().feature()))
        .add(kata.contractSources())
        .add(new Starter(kata).sources())
        .add(kata.testSources())
        .add(kata.settings().toString())
        .add(ClassFolders.origin(NotImplementedException.class))
        .add(ClassFolders.origin(Exploration.class))
        .toString();
  }

  /** The same wherever the folder is and whatever JDK there is. */
  private static AddedExamVersion version(Kata kata, Path added) {
    String fingerprint =
        new Fingerprint()
            .add(kata.addedTestSources())
            .add(ClassFolders.files(added.resolve("hidden/resources")))
            .add(kata.settings().toString())
            .toString();
    return new AddedExamVersion(fingerprint, kata.addedTestPlan().tests().size());
  }

  /** What an instructor keeps for himself is compiled for him alone. */
  private static Path addedExamFolder() throws IOException {
    return Files.createDirectories(CacheFolder.find().resolve("exams"));
  }

  /**
   * Beside the grader's own classes, so that {@code mvn clean} takes it away with them; in the
   * user's cache where those may not be written to.
   */
  private static Path cacheFolder() throws IOException {
    Path classes = ClassFolders.origin(CompiledKataCache.class);
    return CacheFolder.in(classes.resolveSibling(""), "cache", "katas");
  }
}
