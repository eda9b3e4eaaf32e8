package grader.engineadapters.server;

import grader.engineadapters.shared.FileTrees;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What homes left behind whose process and whose script were both killed. A home without an owner
 * is told by its lock file, which nobody holds.
 */
final class OrphanCleanup {
  private OrphanCleanup() {}

  /** Ends the servers and deletes the folders of homes in {@code parent} that nobody owns. */
  static void sweep(Path parent) {
    try (DirectoryStream<Path> locks =
        Files.newDirectoryStream(parent, EngineDirectory.PREFIX + "*.lock")) {
      locks.forEach(OrphanCleanup::sweepUnlessOwned);
    } catch (IOException e) {
      // Not readable: then making a home there will say so.
    }
  }

  private static void sweepUnlessOwned(Path lockFile) {
    try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
      if (channel.tryLock() != null) {
        String name = lockFile.getFileName().toString();
        Path home = lockFile.resolveSibling(name.substring(0, name.length() - ".lock".length()));
        endServersOf(home);
        FileTrees.delete(home);
        Files.deleteIfExists(lockFile);
      }
    } catch (IOException | OverlappingFileLockException e) {
      // Somebody else's, or this process's own.
    }
  }

  /** A server's program stands in its home, so nothing else can be meant. */
  private static void endServersOf(Path home) {
    List<ProcessHandle> servers =
        ProcessHandle.allProcesses()
            .filter(process -> process.info().command().orElse("").startsWith(home + "/"))
            .toList();
    servers.forEach(ProcessHandle::destroyForcibly);
    servers.forEach(server -> server.onExit().join());
  }
}
