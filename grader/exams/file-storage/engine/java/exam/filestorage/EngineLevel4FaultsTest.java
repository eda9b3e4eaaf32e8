package exam.filestorage;

import exam.filestorage.EngineFiles.Machine;
import grader.engineadapters.ServerBlocks;
import grader.engineadapters.StepInterceptor;
import grader.engineadapters.faults.FaultyProxy;
import grader.engineadapters.faults.FaultyProxy.Fate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;
import katas.blocks.MessageLog;
import katas.blocks.UnavailableException;
import katas.filestorage.Contents;
import katas.filestorage.FileInfo;
import katas.filestorage.Target;
import katas.kit.Expect;
import katas.kit.Hint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Level 4 on the engines: crashes before each step of a save, and wires that break at it. */
class EngineLevel4FaultsTest {
  private static final int MOST_STEPS = 60;

  private static EngineFiles files;
  private static Notices notices;
  private static Machine healthy;
  private static MessageLog log;

  @BeforeAll
  static void open() {
    files = new EngineFiles();
    notices = files.notices();
    ServerBlocks server = files.server();
    log = server.log();
    healthy = files.machine(server, log);
  }

  @AfterAll
  static void close() {
    files.close();
  }

  /** A server that crashes before a step and does nothing from then on. */
  private static Machine crashingAt(int step) {
    ServerBlocks server = files.server();
    StepInterceptor interceptor = new StepInterceptor();
    interceptor.crashBefore(step, server);
    return files.machine(interceptor, server.table(), healthy.blobs(), log);
  }

  /** Tries at each step until one that there is not, where nothing fails. */
  private static void atEachStep(IntPredicate failsAt) {
    int step = 0;
    while (failsAt.test(step)) {
      step++;
      Expect.that("rule 4.2: a save ends", step < MOST_STEPS, "it has more than 60 steps");
    }
  }

  private static boolean fails(Runnable upload) {
    try {
      upload.run();
      return false;
    } catch (UnavailableException e) {
      return true;
    }
  }

  private static Runnable upload(Machine machine, String user, byte[] content) {
    return () -> machine.device(user, "Laptop").upload("key", new Target.NewFile("a"), content);
  }

  /** Uploads again on another server; by file, what had happened before. */
  private static void expectSavedOnce(
      String what, String user, byte[] content, Map<String, String> files) {
    upload(healthy, user, content).run();
    Expect.equal(
        "rule 4.2: files after " + what + ", and the upload again on another server",
        EngineFiles.files(healthy, user),
        List.of("a: " + Contents.text(content)));
    Expect.equal("rule 4.2: usage after " + what, healthy.service().usage(user), 8L);
    FileInfo file = healthy.device(user, "Phone").at("a");
    Expect.equal("rule 4.2: its version after " + what, file.version(), 1L);
    files.put(file.fileId(), what);
  }

  private static void expectNotices(Map<String, String> files) {
    files.forEach(
        (fileId, what) ->
            Expect.equal("rule 4.2: notices after " + what, notices.about(fileId).size(), 1));
  }

  @Test
  @Hint("Who got no answer asks again: the server has to know the upload, and to tell of it.")
  void r4_2_a_save_whose_server_crashed_is_sent_again() {
    Map<String, String> saved = new LinkedHashMap<>();
    atEachStep(
        step -> {
          byte[] content = Contents.chunks(step);
          boolean failed = fails(upload(crashingAt(step), "ann" + step, content));
          expectSavedOnce("a crash before step " + step, "ann" + step, content, saved);
          return failed;
        });
    expectNotices(saved);
  }

  @Test
  @Hint("No answer does not say that nothing was done.")
  void r4_2_a_save_whose_wires_broke_is_sent_again() {
    ServerBlocks server = files.server();
    FaultyProxy toTable = server.wireToTable();
    FaultyProxy toBlobs = server.wireToBlobs();
    StepInterceptor interceptor = new StepInterceptor();
    Machine machine = files.machine(interceptor, server.table(), server.blobs(), log);
    Map<String, String> saved = new LinkedHashMap<>();
    for (Fate fate : List.of(Fate.LOST, Fate.ANSWER_LOST)) {
      atEachStep(
          step -> {
            AtomicBoolean reached = new AtomicBoolean();
            interceptor.before(
                made -> {
                  toTable.heal();
                  toBlobs.heal();
                  if (made == step) {
                    reached.set(true);
                    toTable.breakOne("COMMIT", fate);
                    toBlobs.breakOne("PUT ", fate);
                  }
                });
            String user = fate + "-" + step;
            byte[] content = Contents.chunks(50 + step);
            fails(upload(machine, user, content));
            expectSavedOnce("step " + step + " with " + fate, user, content, saved);
            return reached.get();
          });
    }
    expectNotices(saved);
  }

  @Test
  @Hint("What lies there for nobody must be found by going through what lies there.")
  void r4_3_a_save_that_failed_for_good_leaves_nothing_half() {
    files.collectLater(healthy);
    long before = files.bytesStored();
    List<String> users = new ArrayList<>();
    atEachStep(
        step -> {
          users.add("eve" + step);
          return fails(upload(crashingAt(step), "eve" + step, content(step)));
        });
    files.collectLater(healthy);
    long bytes = before;
    for (int step = 0; step < users.size(); step++) {
      List<String> found = EngineFiles.files(healthy, users.get(step));
      String whole = "a: " + Contents.text(content(step));
      Expect.that(
          "rule 4.3: after a crash before step " + step + " the file is there wholly or not at all",
          found.isEmpty() || found.equals(List.of(whole)),
          "the files are " + found);
      bytes += 16L * found.size();
    }
    Expect.equal("rule 4.3: bytes of all blobs a day later", files.bytesStored(), bytes);
  }

  /** Two chunks that nobody else has. */
  private static byte[] content(int step) {
    return Contents.bytes("first-%02dlast--%02d".formatted(step, step));
  }
}
