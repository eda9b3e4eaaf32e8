package grader.patch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Files as they once were, from the git repository that a folder lies in. */
final class Blobs {
  private final Path inside;

  Blobs(Path inside) {
    this.inside = inside;
  }

  /** The file with this id; empty where there is no repository or it never had such a file. */
  Optional<byte[]> find(String id) throws IOException {
    FileRepositoryBuilder found = new FileRepositoryBuilder().findGitDir(inside.toFile());
    if (found.getGitDir() == null) {
      return Optional.empty();
    }
    try (Repository repository = found.build()) {
      return Optional.of(repository.open(ObjectId.fromString(id), Constants.OBJ_BLOB).getBytes());
    } catch (MissingObjectException e) {
      return Optional.empty();
    }
  }
}
