package exam.filestorage;

import exam.filestorage.EngineFiles.Machine;
import grader.engineadapters.InterleavedAction;
import grader.engineadapters.ServerBlocks;
import grader.engineadapters.StepInterceptor;
import java.util.List;
import java.util.function.IntPredicate;
import katas.blocks.MessageLog;
import katas.blocks.UnavailableException;
import katas.filestorage.Contents;
import katas.filestorage.Device;
import katas.filestorage.FileInfo;
import katas.filestorage.NotAllowedException;
import katas.filestorage.Right;
import katas.filestorage.UnknownFileException;
import katas.kit.Expect;
import katas.kit.Hint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Level 4 on the engines: what one server does between two steps of another. */
class EngineLevel4CollectTest {
  private static final StepInterceptor STEPS = new StepInterceptor();

  private static EngineFiles files;
  private static Machine one;
  private static Machine two;
  private static Machine three;
  private static MessageLog log;

  @BeforeAll
  static void open() {
    files = new EngineFiles();
    one = files.machine();
    two = files.machine();
    ServerBlocks third = files.server();
    log = third.log();
    three = files.machine(STEPS, third.table(), third.blobs(), log);
  }

  @AfterAll
  static void close() {
    files.close();
  }

  /** The third server, between two of whose steps something happens once. */
  private static Machine with(int step, InterleavedAction action) {
    STEPS.between(step, action);
    return three;
  }

  private static void atEachStep(IntPredicate happensAt) {
    for (int step = 0; step < 60 && happensAt.test(step); step++) {
      // The next one, until there is none.
    }
  }

  private static Rescue rescue(String user, int chunk) {
    return Rescue.of(files, one, two, user, chunk);
  }

  @Test
  @Hint("Between finding that nobody has a chunk and freeing it, somebody may get it.")
  void r4_4_a_chunk_is_collected_between_two_steps_of_a_save() {
    atEachStep(
        step -> {
          Rescue rescue = rescue("bob" + step, step);
          InterleavedAction collect = new InterleavedAction(() -> one.service().collect());
          rescue.save(with(step, collect));
          boolean happened = collect.hasRun();
          rescue.expectDownload("with a collection before step " + step + " of the save");
          return happened;
        });
  }

  @Test
  @Hint("An upload may begin to use a chunk after the collector has looked at it.")
  void r4_4_a_chunk_is_saved_between_two_steps_of_a_collection() {
    atEachStep(
        step -> {
          Rescue rescue = rescue("eve" + step, 30 + step);
          InterleavedAction save = new InterleavedAction(() -> rescue.save(two));
          with(step, save).service().collect();
          boolean happened = save.hasRun();
          if (!happened) {
            rescue.save(two);
          }
          rescue.expectDownload("before step " + step + " of a collection");
          return happened;
        });
  }

  @Test
  @Hint("When it stops half way, nothing may point to what is gone.")
  void r4_4_a_collector_crashes_before_any_step() {
    atEachStep(
        step -> {
          Rescue rescue = rescue("joe" + step, 60 + step);
          boolean crashed = !collected(step);
          rescue.save(two);
          rescue.expectDownload("after a crash before step " + step + " of a collection");
          return crashed;
        });
  }

  /** Whether a collector got to its end that crashes before a step. */
  private static boolean collected(int step) {
    ServerBlocks server = files.server();
    StepInterceptor interceptor = new StepInterceptor();
    interceptor.crashBefore(step, server);
    try {
      files.machine(interceptor, server.table(), two.blobs(), log).service().collect();
      return true;
    } catch (UnavailableException e) {
      return false;
    }
  }

  @Test
  @Hint("Decide between the two by the version that both have seen.")
  void r4_8_a_deletion_between_two_steps_of_an_edit() {
    atEachStep(
        step -> {
          String ann = "ann8-" + step;
          FileInfo file = one.device(ann, "Laptop").saved("a", Contents.chunks(1));
          InterleavedAction deletion =
              new InterleavedAction(() -> one.service().delete(ann, file.fileId(), 1));
          Device phone = with(step, deletion).device(ann, "Phone");
          String said = phone.edit(file, 1, Contents.chunks(1, 2)).toString();
          boolean happened = deletion.hasRun();
          List<String> found = EngineFiles.files(two, ann);
          Expect.that(
              "rule 4.8: the edit can be downloaded after a deletion before its step " + step,
              found.toString().endsWith(": chunk-01chunk-02]"),
              "the files are " + found + ", and the save said " + said);
          return happened;
        });
  }

  @Test
  @Hint("A right that is taken away must stop a save that has begun.")
  void r4_8_a_right_is_taken_away_between_two_steps_of_a_save() {
    atEachStep(
        step -> {
          String ann = "ann9-" + step;
          Device laptop = one.device(ann, "Laptop");
          FileInfo file = laptop.saved("a", Contents.chunks(1));
          one.service().share(ann, file.fileId(), "bob9", Right.EDITOR);
          long[] seen = {0};
          InterleavedAction unshare =
              new InterleavedAction(
                  () -> {
                    one.service().unshare(ann, file.fileId(), "bob9");
                    seen[0] = laptop.at("a").version();
                  });
          saveIfAllowed(with(step, unshare).device("bob9", "Desk" + step), file);
          boolean happened = unshare.hasRun();
          Expect.that(
              "rule 4.8: a save that meets an unshare before its step " + step,
              !happened || laptop.at("a").version() == seen[0],
              "the version was " + seen[0] + " when the right was gone, and is another one now");
          return happened;
        });
  }

  private static void saveIfAllowed(Device device, FileInfo file) {
    try {
      device.edit(file, 1, Contents.chunks(1, 1));
    } catch (UnknownFileException | NotAllowedException e) {
      Expect.that("rule 4.8: the refusal says why", e.getMessage() != null, "it does not");
    }
  }
}
