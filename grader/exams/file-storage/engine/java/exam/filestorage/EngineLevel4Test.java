package exam.filestorage;

import exam.filestorage.EngineFiles.Machine;
import grader.engineadapters.ConcurrentThreads;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import katas.filestorage.Change;
import katas.filestorage.ChangePage;
import katas.filestorage.Contents;
import katas.filestorage.Device;
import katas.filestorage.FileInfo;
import katas.filestorage.SaveResult;
import katas.filestorage.Target;
import katas.filestorage.Upload;
import katas.filestorage.WatchedBlobs;
import katas.kit.Expect;
import katas.kit.Hint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Level 4 on the engines: many servers at once; each test has users of its own. */
class EngineLevel4Test {
  private static final int SERVERS = 8;

  private static EngineFiles files;
  private static List<Machine> machines;

  @BeforeAll
  static void open() {
    files = new EngineFiles();
    machines = Stream.generate(files::machine).limit(SERVERS).toList();
  }

  @AfterAll
  static void close() {
    files.close();
  }

  private static Device device(String userId, int number) {
    return machines.get(number).device(userId, "Device" + number);
  }

  private static void expectOneSaved(String user, String path, List<SaveResult> results) {
    long saved = results.stream().filter(SaveResult.Saved.class::isInstance).count();
    long copies = results.stream().filter(SaveResult.ConflictCopy.class::isInstance).count();
    Expect.equal("rule 4.1: next versions, of 8 that want to be", saved, 1L);
    Expect.equal("rule 4.1: conflict copies", copies, 7L);
    List<String> found = EngineFiles.files(machines.get(0), user);
    Expect.equal("rule 4.1: contents that can be downloaded", contents(found), allChunks());
    long there = found.stream().filter(it -> it.startsWith(path + ":")).count();
    Expect.equal("rule 4.1: files at the path", there, 1L);
  }

  private static List<String> contents(List<String> found) {
    return found.stream().map(it -> it.substring(it.indexOf(": ") + 2)).sorted().toList();
  }

  private static List<String> allChunks() {
    return IntStream.range(0, SERVERS).mapToObj(n -> "chunk-1" + n).toList();
  }

  @Test
  @Hint("Between looking at the newest version and writing the next, somebody else may write it.")
  void r4_1_many_devices_save_on_the_same_base() {
    FileInfo file = machines.get(0).device("ann1", "First").saved("a.txt", Contents.chunks(1));
    List<SaveResult> results =
        ConcurrentThreads.of(
            SERVERS, n -> device("ann1", n).edit(file, 1, Contents.chunks(10 + n)));
    expectOneSaved("ann1", "a.txt", results);
  }

  @Test
  @Hint("A path may be taken between looking at it and writing there.")
  void r4_1_many_new_files_on_the_same_path() {
    List<SaveResult> results =
        ConcurrentThreads.of(SERVERS, n -> device("new1", n).create("b", Contents.chunks(10 + n)));
    expectOneSaved("new1", "b", results);
  }

  @Test
  @Hint("Room that was there at the question may be gone at the save.")
  void r4_5_many_saves_do_not_exceed_the_quota_together() {
    byte[] content = Contents.chunks(new int[40]);
    List<Upload> uploads =
        IntStream.range(0, SERVERS)
            .mapToObj(n -> device("ann5", n).request("k" + n, new Target.NewFile("f" + n), content))
            .toList();
    IntStream.range(0, SERVERS).forEach(n -> device("ann5", n).send(uploads.get(n), content));
    List<SaveResult> results =
        ConcurrentThreads.of(SERVERS, n -> machines.get(n).service().save(uploads.get(n)));
    long saved = results.stream().filter(SaveResult.Saved.class::isInstance).count();
    Expect.equal("rule 4.5: files of 320 bytes that fit into 1,000, of 8", saved, 3L);
    Expect.equal("rule 4.5: usage", machines.get(0).service().usage("ann5"), 960L);
    Expect.equal("rule 4.5: paths", device("ann5", 1).paths("").size(), 3);
  }

  /** A device that follows its cursor. */
  private static final class Follower {
    private final Set<String> told = new HashSet<>();
    private Optional<String> cursor = Optional.empty();

    boolean poll() {
      ChangePage page = machines.get(0).service().changes("ann6", cursor, 3);
      page.changes().stream().map(Change::fileId).forEach(told::add);
      cursor = Optional.of(page.cursor());
      return page.more();
    }
  }

  @Test
  @Hint("A change must not appear behind a cursor that was given already.")
  void r4_6_a_device_that_asks_meanwhile_misses_nothing() {
    Follower follower = new Follower();
    AtomicInteger at = new AtomicInteger();
    AtomicBoolean over = new AtomicBoolean();
    ConcurrentThreads.of(
        SERVERS,
        n -> {
          if (n == 0) {
            while (!over.get()) {
              follower.poll();
            }
          } else {
            for (int i = 0; i < 3; i++) {
              device("ann6", n).upload("k" + n + i, new Target.NewFile(n + "/" + i), new byte[0]);
            }
            over.compareAndSet(false, at.incrementAndGet() == SERVERS - 1);
          }
          return n;
        });
    for (boolean more = true; more && follower.told.size() < 100; ) {
      more = follower.poll();
    }
    Expect.equal("rule 4.6: files that the device was told of", follower.told.size(), 21);
  }

  @Test
  @Hint("A large file takes longer than a link lives.")
  void r4_7_links_that_expire_on_the_way() {
    WatchedBlobs slow = new WatchedBlobs(machines.get(1).blobs());
    slow.before(() -> files.pass(Duration.ofMinutes(6)));
    Device laptop = machines.get(1).device("ann7", "Laptop", slow);
    byte[] content = Contents.many(7, -1);
    FileInfo file = laptop.saved("a", content);
    Expect.equal("rule 4.7: chunks sent", slow.sent().size(), 7);
    Expect.equal("rule 4.7: what was downloaded", laptop.text(file, 0), Contents.text(content));
  }
}
