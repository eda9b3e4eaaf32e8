package exam.filestorage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import katas.blocks.simulation.Simulation;
import katas.filestorage.Contents;
import katas.filestorage.Device;
import katas.filestorage.FileInfo;
import katas.filestorage.FileRace;
import katas.filestorage.FileWorld;
import katas.filestorage.NotAllowedException;
import katas.filestorage.Right;
import katas.filestorage.SaveResult;
import katas.filestorage.Target;
import katas.filestorage.UnknownFileException;
import katas.filestorage.Upload;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Races and faults of the collector, of links and of rights. */
class Level4CollectHiddenTest {
  private static final int BOUND = 500;
  private static final Target BOBS = new Target.NewFile("b");

  /** Bob saves what ann alone had, and what became of it. */
  private static final class Rescue {
    private final FileRace race;
    private final Device bob;
    private final Upload upload;
    private final List<SaveResult> results = new ArrayList<>();

    Rescue(Simulation simulation, Duration afterSending) {
      race = new FileRace(simulation).with(1);
      race.laptop().service().delete("ann", race.file().fileId(), 1);
      bob = race.world().device("bob", "Desk");
      upload = bob.request("key", BOBS, Contents.chunks(1));
      race.world().pass(Duration.ofHours(24).minus(afterSending));
      bob.send(upload, Contents.chunks(1));
      race.world().pass(afterSending);
    }

    void collect() {
      race.world().server().collect();
    }

    void save() {
      results.add(bob.service().save(upload));
    }

    void expectDownload() {
      collect();
      for (SaveResult result : results) {
        if (result instanceof SaveResult.Saved saved) {
          String text = race.world().device("bob", "Phone").text(saved.file(), 0);
          Expect.that(
              "rule 4.4: what bob saved can be downloaded",
              text.equals("chunk-01"),
              "he gets '" + text + "'");
        }
      }
      expectUpload();
    }

    void expectUpload() {
      SaveResult result = bob.upload("again", new Target.NewFile("c"), Contents.chunks(1));
      String rule = "rule 4.4: bob can upload the chunk afterwards";
      var saved = Expect.instance(rule, SaveResult.Saved.class, result);
      String text = bob.text(saved.file(), 0);
      Expect.that(rule, text.equals("chunk-01"), "he downloads '" + text + "'");
    }
  }

  @Test
  @Points(2)
  @Hint("Between finding that nobody has a chunk and freeing it, somebody may get it.")
  void r4_4_a_chunk_is_collected_while_another_saves_it() {
    Exploration.of((Simulation simulation) -> new Rescue(simulation, Duration.ofHours(1)))
        .bound(BOUND)
        .server("A", Rescue::collect)
        .server("B", Rescue::save)
        .check(
            rescue ->
                Expect.that(
                    "rule 4.4: what was sent an hour ago is saved and not collected",
                    rescue.results.size() == 1 && rescue.results.get(0) instanceof SaveResult.Saved,
                    "bob's answers are " + rescue.results))
        .check(Rescue::expectDownload)
        .explore();
  }

  @Test
  @Points(1)
  @Hint("An upload that is too old is saved or collected, not both.")
  void r4_4_an_upload_is_saved_when_it_is_just_too_old() {
    Exploration.of((Simulation simulation) -> new Rescue(simulation, Duration.ofHours(24)))
        .bound(BOUND)
        .server("A", Rescue::collect)
        .server("B", Rescue::save)
        .check(Rescue::expectDownload)
        .explore();
  }

  @Test
  @Points(1)
  @Hint("When it stops half way, nothing may point to what is gone.")
  void r4_4_a_collector_fails_anywhere() {
    Exploration.of((Simulation simulation) -> new Rescue(simulation, Duration.ofHours(24)))
        .bound(BOUND)
        .server("A", Rescue::collect)
        .faults(Fault.FAIL_AFTER, Fault.CRASH)
        .check(Rescue::expectUpload)
        .check(Rescue::expectDownload)
        .check(
            rescue ->
                Expect.that(
                    "rule 4.4: the one chunk of 8 bytes is stored once",
                    rescue.race.world().bytesStored() == 8,
                    () -> rescue.race.world().bytesStored() + " bytes are stored"))
        .explore();
  }

  @Test
  @Points(2)
  @Hint("A large file takes longer than a link lives.")
  void r4_7_links_that_expire_on_the_way() {
    FileWorld world = new FileWorld();
    Device laptop = world.device("ann", "Laptop");
    byte[] content = Contents.many(10, -1);
    world.blobs().before(() -> world.pass(Duration.ofMinutes(6)));

    FileInfo file = laptop.saved("a", content);
    String text = laptop.text(file, 0);

    Expect.equal("rule 4.7: chunks sent", world.blobs().sent().size(), 10);
    Expect.equal("rule 4.7: what was downloaded", text, Contents.text(content));
  }

  @Test
  @Points(1)
  @Hint("A right that is taken away must stop a save that has begun.")
  void r4_8_an_editor_saves_while_the_right_is_taken_away() {
    AtomicInteger seen = new AtomicInteger();
    Exploration.of(
            (Simulation simulation) -> {
              FileRace race = new FileRace(simulation).with(1);
              race.laptop().service().share("ann", race.file().fileId(), "bob", Right.EDITOR);
              return race;
            })
        .bound(BOUND)
        .server(
            "A",
            race -> {
              race.laptop().service().unshare("ann", race.file().fileId(), "bob");
              seen.set((int) race.laptop().at("file.txt").version());
            })
        .server("B", Level4CollectHiddenTest::saveAsBob)
        .check(
            race ->
                Expect.that(
                    "rule 4.8: bob saves before his right is taken away or never",
                    (int) race.phone().at("file.txt").version() == seen.get(),
                    () ->
                        "ann took it at version "
                            + seen.get()
                            + " and the file is at version "
                            + race.phone().at("file.txt").version()))
        .explore();
  }

  private static void saveAsBob(FileRace race) {
    try {
      race.world().device("bob", "Desk").edit(race.file(), 1, Contents.chunks(1, 1));
    } catch (UnknownFileException | NotAllowedException e) {
      Expect.that("rule 4.8: bob is told why", e.getMessage() != null, "the refusal says nothing");
    }
  }
}
