package grader.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.PackParser;
import org.jspecify.annotations.Nullable;

/**
 * The copy of a stranger's repository, opened.
 *
 * <p>Packs are not believed but received, as a server receives them: every object is inflated under
 * a limit and named anew, so an index that lies and a delta that is its own base end there.
 */
final class CopiedRepository implements AutoCloseable {
  private final Repository repository;
  private final BoundedReader reader;

  private CopiedRepository(Repository repository, ReadBudget budget) {
    this.repository = repository;
    this.reader = new BoundedReader(repository.newObjectReader(), budget);
  }

  static CopiedRepository open(Path folder, ReadBudget budget) throws IOException {
    List<Path> packs = setAside(folder);
    Repository repository =
        new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().setup().build();
    try {
      for (Path pack : packs) {
        receive(repository, pack, budget);
      }
      return new CopiedRepository(repository, budget);
    } catch (IOException | RuntimeException e) {
      repository.close();
      throw e;
    }
  }

  /** Takes the packs from where the repository would find them. */
  private static List<Path> setAside(Path folder) throws IOException {
    Path received = Files.createDirectory(folder.resolve("received"));
    List<Path> packs;
    try (Stream<Path> files = Files.list(folder.resolve("objects/pack"))) {
      packs = files.sorted().toList();
    }
    for (Path pack : packs) {
      Files.move(pack, received.resolve(pack.getFileName()));
    }
    return packs.stream().map(pack -> received.resolve(pack.getFileName())).toList();
  }

  private static void receive(Repository repository, Path pack, ReadBudget budget)
      throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter();
        InputStream content = Files.newInputStream(pack)) {
      PackParser parser = inserter.newPackParser(content);
      parser.setMaxObjectSizeLimit(ReadBudget.LARGEST_OBJECT);
      parser.parse(
          new EmptyProgressMonitor() {
            @Override
            public boolean isCancelled() {
              return budget.isOver();
            }
          });
      inserter.flush();
    }
  }

  /** The newest commit of the branch that is checked out; null when there is none. */
  @Nullable ObjectId head() throws IOException {
    return repository.resolve(Constants.HEAD);
  }

  BoundedReader reader() {
    return reader;
  }

  @Override
  public void close() {
    reader.close();
    repository.close();
  }
}
