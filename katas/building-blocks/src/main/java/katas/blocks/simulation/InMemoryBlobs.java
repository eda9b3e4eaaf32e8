package katas.blocks.simulation;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import katas.blocks.BlobStore;

/** A sorted map of byte arrays. All state is touched inside the gate, one operation at a time. */
final class InMemoryBlobs implements BlobStore {
  private final Simulation simulation;
  private final SignedLinks links;
  private final TreeMap<String, byte[]> blobs = new TreeMap<>();

  InMemoryBlobs(Simulation simulation) {
    this.simulation = simulation;
    this.links = new SignedLinks(simulation.clock());
  }

  @Override
  public void put(String key, byte[] content) {
    byte[] copy = content.clone();
    change("puts", key, sized(key, copy), () -> store(key, copy));
  }

  @Override
  public boolean putIfAbsent(String key, byte[] content) {
    byte[] copy = content.clone();
    return change(
        "puts if absent", key, sized(key, copy), () -> !blobs.containsKey(key) && store(key, copy));
  }

  private static Supplier<String> sized(String key, byte[] content) {
    return () -> key + " of " + content.length + " bytes";
  }

  private boolean store(String key, byte[] content) {
    blobs.put(key, content);
    return true;
  }

  @Override
  public Optional<byte[]> get(String key) {
    return read("gets", key, () -> key, () -> find(key).map(byte[]::clone));
  }

  @Override
  public Optional<byte[]> get(String key, long offset, int length) {
    if (offset < 0 || length < 1) {
      throw new IllegalArgumentException("no such range: " + length + " bytes from " + offset);
    }
    return read(
        "gets",
        key,
        () -> length + " bytes from " + offset + " of " + key,
        () -> find(key).map(blob -> part(blob, offset, length)));
  }

  private static byte[] part(byte[] blob, long offset, int length) {
    int from = (int) Math.min(blob.length, offset);
    return Arrays.copyOfRange(blob, from, (int) Math.min(blob.length, (long) from + length));
  }

  @Override
  public Optional<Long> size(String key) {
    return read("asks for", key, () -> key, () -> find(key).map(blob -> (long) blob.length));
  }

  private Optional<byte[]> find(String key) {
    return Optional.ofNullable(blobs.get(key));
  }

  @Override
  public boolean delete(String key) {
    return change("deletes", key, () -> key, () -> blobs.remove(key) != null);
  }

  @Override
  public List<String> list(String prefix, String after, int limit) {
    Objects.requireNonNull(prefix, "prefix");
    Objects.requireNonNull(after, "after");
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("limit is not within 1 to 1,000: " + limit);
    }
    Operation operation =
        Operation.remote("blobs", "lists", prefix + "*", Access.readAll("blob " + prefix));
    return simulation.perform(operation, () -> listed(prefix, after, limit));
  }

  private List<String> listed(String prefix, String after, int limit) {
    return blobs.tailMap(after.compareTo(prefix) > 0 ? after : prefix, true).keySet().stream()
        .takeWhile(key -> key.startsWith(prefix))
        .filter(key -> !key.equals(after))
        .limit(limit)
        .toList();
  }

  @Override
  public URI signDownload(String key, Duration validFor) {
    return links.sign("download", checked(key), validFor);
  }

  @Override
  public URI signUpload(String key, Duration validFor) {
    return links.sign("upload", checked(key), validFor);
  }

  @Override
  public Optional<byte[]> download(URI link) {
    String key = links.key(link);
    return read(
        "downloads",
        key,
        () -> key,
        () -> {
          links.check("download", link);
          return find(key).map(byte[]::clone);
        });
  }

  @Override
  public void upload(URI link, byte[] content) {
    byte[] copy = content.clone();
    String key = links.key(link);
    change(
        "uploads",
        key,
        sized(key, copy),
        () -> {
          links.check("upload", link);
          return store(key, copy);
        });
  }

  private <T> T read(String verb, String key, Supplier<String> text, Supplier<T> effect) {
    Access access = Access.read("blob " + checked(key));
    return simulation.perform(operation(verb, text, access), effect);
  }

  private <T> T change(String verb, String key, Supplier<String> text, Supplier<T> effect) {
    Access access = Access.write("blob " + checked(key));
    return simulation.perform(operation(verb, text, access), effect);
  }

  private static Operation operation(String verb, Supplier<String> text, Access access) {
    List<Access> accesses = List.of(access, Access.read(VirtualClock.RESOURCE));
    return new Operation("blobs", verb, text, accesses, 1, Operation.Kind.CALL);
  }

  private static String checked(String key) {
    if (key.isBlank()) {
      throw new IllegalArgumentException("the key of a blob is blank");
    }
    return key;
  }
}
