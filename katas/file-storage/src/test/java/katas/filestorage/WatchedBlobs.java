package katas.filestorage;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.blocks.BlobStore;

/** A blob store that counts what devices send and fetch, and can do something at each of it. */
public class WatchedBlobs implements BlobStore {
  private final BlobStore blobs;
  private final List<String> sent = new ArrayList<>();
  private long bytesSent;
  private long bytesFetched;
  private Runnable before = () -> {};

  /** Watches a store. */
  public WatchedBlobs(BlobStore blobs) {
    this.blobs = blobs;
  }

  /** Does this before each upload and download by link. */
  public void before(Runnable action) {
    before = action;
  }

  /** What was sent by link, each upload one text. */
  public List<String> sent() {
    return List.copyOf(sent);
  }

  /** How many bytes were sent by link. */
  public long bytesSent() {
    return bytesSent;
  }

  /** How many bytes were fetched by link. */
  public long bytesFetched() {
    return bytesFetched;
  }

  /** Forgets what was counted. */
  public void reset() {
    sent.clear();
    bytesSent = 0;
    bytesFetched = 0;
  }

  @Override
  public void upload(URI link, byte[] content) {
    before.run();
    blobs.upload(link, content);
    sent.add(Contents.text(content));
    bytesSent += content.length;
  }

  @Override
  public Optional<byte[]> download(URI link) {
    before.run();
    Optional<byte[]> content = blobs.download(link);
    bytesFetched += content.map(it -> it.length).orElse(0);
    return content;
  }

  @Override
  public void put(String key, byte[] content) {
    blobs.put(key, content);
  }

  @Override
  public boolean putIfAbsent(String key, byte[] content) {
    return blobs.putIfAbsent(key, content);
  }

  @Override
  public Optional<byte[]> get(String key) {
    return blobs.get(key);
  }

  @Override
  public Optional<byte[]> get(String key, long offset, int length) {
    return blobs.get(key, offset, length);
  }

  @Override
  public Optional<Long> size(String key) {
    return blobs.size(key);
  }

  @Override
  public boolean delete(String key) {
    return blobs.delete(key);
  }

  @Override
  public List<String> list(String prefix, String after, int limit) {
    return blobs.list(prefix, after, limit);
  }

  @Override
  public URI signDownload(String key, Duration validFor) {
    return blobs.signDownload(key, validFor);
  }

  @Override
  public URI signUpload(String key, Duration validFor) {
    return blobs.signUpload(key, validFor);
  }
}
