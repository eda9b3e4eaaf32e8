package grader.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/** A candidate's repository; its clock begins at noon. */
public final class GitSample implements AutoCloseable {
  /** Where the sources of the samples stand. */
  public static final String ROOT = "src/main/java/";

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  private final Path folder;
  private final Git git;

  private GitSample(Path folder, Git git) {
    this.folder = folder;
    this.git = git;
  }

  /** Begins a repository in a folder, which may have files already. */
  public static GitSample in(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
      return new GitSample(folder, Git.init().setDirectory(folder.toFile()).call());
    } catch (GitAPIException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes one file. */
  public GitSample write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Commits all that is there. */
  public GitSample commit(long minutes, String message) {
    return commit(new PersonIdent("ann", "a@x", at(minutes), ZoneOffset.UTC), message);
  }

  private GitSample commit(PersonIdent who, String message) {
    try {
      git.add().addFilepattern(".").call();
      git.add().addFilepattern(".").setUpdate(true).call();
      git.commit().setMessage(message).setAuthor(who).setCommitter(who).setSign(false).call();
      return this;
    } catch (GitAPIException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Instant at(long minutes) {
    return NOON.plus(Duration.ofMinutes(minutes));
  }

  /** Makes many commits of one file, a minute apart, without looking at the folder. */
  GitSample commits(int count, String path) throws IOException {
    Repository repository = git.getRepository();
    ObjectId newest = ObjectId.zeroId();
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      for (int i = 0; i < count; i++) {
        DirCacheEntry entry = new DirCacheEntry(path);
        entry.setFileMode(FileMode.REGULAR_FILE);
        entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, ("line " + i).getBytes(UTF_8)));
        DirCacheBuilder files = DirCache.newInCore().builder();
        files.add(entry);
        files.finish();
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(files.getDirCache().writeTree(inserter));
        commit.setMessage("Commit " + i);
        commit.setAuthor(new PersonIdent("ann", "a@x", at(i), ZoneOffset.UTC));
        commit.setCommitter(commit.getAuthor());
        if (i > 0) {
          commit.setParentId(newest);
        }
        newest = inserter.insert(commit);
      }
      inserter.flush();
    }
    RefUpdate head = repository.updateRef(Constants.HEAD);
    head.setNewObjectId(newest);
    head.update();
    return this;
  }

  /** Puts all objects into one pack. */
  GitSample pack() {
    try {
      git.gc().setExpire(Instant.now().plusSeconds(60)).call();
      return this;
    } catch (GitAPIException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The id of the sources in the newest commit. */
  String sources() throws IOException {
    return git.getRepository().resolve("HEAD:" + ROOT.substring(0, ROOT.length() - 1)).name();
  }

  Path folder() {
    return folder;
  }

  /** The git folder. */
  Path gitFolder() {
    return folder.resolve(".git");
  }

  /** The files of its objects and packs. */
  List<Path> objects() throws IOException {
    try (Stream<Path> files = Files.walk(gitFolder().resolve("objects"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** The whole folder as a zip, below a folder of its own as people make it. */
  public Path zip(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(folder)) {
      for (Path it : files.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry("mine/" + folder.relativize(it).toString()));
        zip.write(Files.readAllBytes(it));
      }
    }
    return file;
  }

  /** The same as a tar. */
  public Path tar(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out);
        Stream<Path> files = Files.walk(folder)) {
      for (Path it : files.filter(Files::isRegularFile).toList()) {
        tar.putArchiveEntry(new TarArchiveEntry(it, "mine/" + folder.relativize(it)));
        tar.write(Files.readAllBytes(it));
        tar.closeArchiveEntry();
      }
    }
    return file;
  }

  @Override
  public void close() {
    git.close();
  }
}
