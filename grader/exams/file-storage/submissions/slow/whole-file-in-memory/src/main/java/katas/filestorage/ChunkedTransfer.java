// A transfer that reads a file only once.
package katas.filestorage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import katas.blocks.BlobStore;

/** A device's uploads and downloads. */
public final class ChunkedTransfer implements FileTransfer {
  private static final int ATTEMPTS = 3;

  private final FileService service;
  private final BlobStore blobs;
  private final Chunker chunker;

  /** Talks to {@code service}, uses links with {@code blobs}, and cuts by {@code chunker}. */
  public ChunkedTransfer(FileService service, BlobStore blobs, Chunker chunker) {
    this.service = service;
    this.blobs = blobs;
    this.chunker = chunker;
  }

  @Override
  public SaveResult upload(String key, String userId, String device, Target target, Source source)
      throws IOException {
    Upload upload = new Upload(key, userId, device, target, describe(source));
    SaveResult result = attempt(upload, source);
    for (int tries = 1; tries < ATTEMPTS && result instanceof SaveResult.Incomplete; tries++) {
      result = attempt(upload, source);
    }
    return result;
  }

  private SaveResult attempt(Upload upload, Source source) throws IOException {
    AskResult answer = service.ask(upload);
    if (answer instanceof AskResult.OverQuota over) {
      return new SaveResult.OverQuota(over.bytesLeft());
    }
    Sending sending = new Sending(service, blobs, upload, (AskResult.Send) answer);
    if (!sending.done()) {
      List<byte[]> chunks = new ArrayList<>(); // BUG: all of them
      try (InputStream in = source.open()) {
        chunker.split(in, chunks::add);
      }
      chunks.forEach(sending::take);
      sending.finish();
    }
    return service.save(upload);
  }

  /** Reads the content once and keeps only the names of its chunks. */
  private Manifest describe(Source source) throws IOException {
    MessageDigest whole = Hashes.sha256();
    List<ChunkRef> chunks = new ArrayList<>();
    try (InputStream in = source.open()) {
      chunker.split(
          in,
          chunk -> {
            whole.update(chunk);
            chunks.add(Hashes.nameOf(chunk));
          });
    }
    long size = chunks.stream().mapToLong(ChunkRef::size).sum();
    return new Manifest(Hashes.hex(whole.digest()), size, chunks);
  }

  @Override
  public void download(String userId, String fileId, long version, OutputStream out)
      throws IOException {
    Fetching fetching = new Fetching(service, blobs, userId, fileId, version);
    Manifest manifest = fetching.manifest();
    MessageDigest whole = Hashes.sha256();
    for (int i = 0; i < manifest.chunks().size(); i++) {
      byte[] chunk = fetching.chunk(i);
      whole.update(chunk);
      out.write(chunk);
    }
    if (!Hashes.hex(whole.digest()).equals(manifest.sha256())) {
      throw new CorruptContentException("the chunks are not version " + version + " of " + fileId);
    }
  }
}
