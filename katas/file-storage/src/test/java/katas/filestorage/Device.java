package katas.filestorage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import katas.blocks.BlobStore;
import katas.kit.Expect;
import katas.kit.IsolatedServer;

/** A device as a test talks to it. Each upload has a new key, unless one is given. */
public final class Device {
  private final String userId;
  private final String name;
  private final FileService service;
  private final BlobStore blobs;
  private final FileTransfer transfer;
  private int uploads;

  /**
   * A device that talks to a server.
   *
   * @param blobs what its links lead to
   * @param chunker how it cuts
   */
  public Device(String userId, String name, FileService service, BlobStore blobs, Chunker chunker) {
    this.userId = userId;
    this.name = name;
    this.service = service;
    this.blobs = blobs;
    this.transfer = IsolatedServer.start(ChunkedTransfer::new, service, blobs, chunker);
  }

  /** The learner's server that the device talks to. */
  public FileService service() {
    return service;
  }

  private String newKey() {
    return name + "-" + ++uploads;
  }

  /** An upload of this content as the device would send it. */
  public Upload request(String key, Target target, byte[] content) {
    return new Upload(key, userId, name, target, Contents.manifest(content));
  }

  /** Asks what is missing, and sends by the links what {@code content} has, without saving. */
  public void send(Upload upload, byte[] content) {
    Map<ChunkRef, byte[]> chunks = new HashMap<>();
    for (int from = 0; from < content.length; from += 8) {
      byte[] chunk = Arrays.copyOfRange(content, from, Math.min(content.length, from + 8));
      chunks.put(Contents.name(chunk), chunk);
    }
    for (UploadLink link : asked(upload)) {
      byte[] chunk = chunks.get(link.chunk());
      if (chunk != null) {
        blobs.upload(link.link(), chunk);
      }
    }
  }

  /** Asks what is missing, which must have room. */
  public List<UploadLink> asked(Upload upload) {
    AskResult answer = service.ask(upload);
    return Expect.instance("rule 2.2: there is room", AskResult.Send.class, answer).missing();
  }

  /** Uploads under a given key. */
  public SaveResult upload(String key, Target target, byte[] content) {
    try {
      return transfer.upload(key, userId, name, target, () -> new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Uploads a new file. */
  public SaveResult create(String path, byte[] content) {
    return upload(newKey(), new Target.NewFile(path), content);
  }

  /** Uploads a new file, which must be saved at its path. */
  public FileInfo saved(String path, byte[] content) {
    SaveResult result = create(path, content);
    return Expect.instance("rule 1.1: a new file is saved", SaveResult.Saved.class, result).file();
  }

  /** Uploads a version on top of {@code base}. */
  public SaveResult edit(FileInfo file, long base, byte[] content) {
    return upload(newKey(), new Target.Edit(file.fileId(), base), content);
  }

  /** Restores a version on top of {@code base}. */
  public SaveResult restore(FileInfo file, long version, long base) {
    return service.restore(newKey(), userId, name, file.fileId(), version, base);
  }

  /** Downloads a version as text; 0 is the newest. */
  public String text(FileInfo file, long version) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      transfer.download(userId, file.fileId(), version, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Contents.text(out.toByteArray());
  }

  /** The paths of the user's own files below a folder, in pages of 2. */
  public List<String> paths(String folder) {
    List<String> paths = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<FileInfo> page = service.list(userId, folder, 2, cursor);
      page.items().forEach(file -> paths.add(file.path()));
      cursor = page.next();
      Expect.that("rule 1.2: the pages come to an end", paths.size() < 1_000, "go on for ever");
    } while (cursor.isPresent());
    return paths;
  }

  /** The user's own file at a path. */
  public FileInfo at(String path) {
    for (FileInfo file : service.list(userId, "", 1_000, Optional.empty()).items()) {
      if (file.path().equals(path)) {
        return file;
      }
    }
    throw new AssertionError("rule 1.2: there is no file at " + path);
  }

  /** All changes since a cursor, in one page. */
  public ChangePage changes(Optional<String> cursor) {
    return service.changes(userId, cursor, 1_000);
  }

  /** All changes for a new device, as texts: {@code "PATH VERSION RIGHT"} or {@code "gone"}. */
  public List<String> news(Optional<String> cursor) {
    return changes(cursor).changes().stream().map(Device::text).toList();
  }

  private static String text(Change change) {
    if (change instanceof Change.Present present) {
      return present.file().path() + " " + present.file().version() + " " + present.right();
    }
    return "gone";
  }
}
