package katas.filestorage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.blocks.simulation.Simulation;
import org.jspecify.annotations.Nullable;

/** The world of an exploration: ann's laptop and phone, each with a server of its own. */
public final class FileRace {
  private final FileWorld world;
  private final Device laptop;
  private final Device phone;
  private @Nullable FileInfo file;

  /** Starts two servers, with a quota of 1,000 bytes. */
  public FileRace(Simulation simulation) {
    world = new FileWorld(simulation, FileWorld.small(1_000));
    laptop = world.device("ann", "Laptop");
    phone = world.device("ann", "Phone");
  }

  /** The same, where ann has {@code file.txt} with these chunks. */
  public FileRace with(int... chunks) {
    file = laptop.saved("file.txt", Contents.chunks(chunks));
    return this;
  }

  /** The file that ann has. */
  public FileInfo file() {
    if (file == null) {
      throw new IllegalStateException("the race has no file");
    }
    return file;
  }

  /** The world. */
  public FileWorld world() {
    return world;
  }

  /** The first device. */
  public Device laptop() {
    return laptop;
  }

  /** The second device. */
  public Device phone() {
    return phone;
  }

  /** What ann's files are, by path: {@code "PATH: CONTENT"}; nothing must be lost of them. */
  public List<String> files() {
    Device fresh = world.device("ann", "Tablet");
    List<String> files = new ArrayList<>();
    for (FileInfo info : fresh.service().list("ann", "", 1_000, Optional.empty()).items()) {
      files.add(info.path() + ": " + fresh.text(info, 0));
    }
    return files;
  }
}
