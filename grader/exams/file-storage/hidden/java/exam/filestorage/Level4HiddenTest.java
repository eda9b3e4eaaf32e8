package exam.filestorage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import katas.blocks.simulation.Simulation;
import katas.filestorage.Change;
import katas.filestorage.ChangePage;
import katas.filestorage.Contents;
import katas.filestorage.FileRace;
import katas.filestorage.Target;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Races and faults of saves. */
class Level4HiddenTest {
  private static final int BOUND = 150;

  private static Exploration<FileRace> race(int... chunks) {
    return Exploration.of(
            (Simulation simulation) -> {
              FileRace race = new FileRace(simulation);
              return chunks.length == 0 ? race : race.with(chunks);
            })
        .bound(BOUND);
  }

  @Test
  @Points(1)
  @Hint("Who was saved and not answered may not have told anybody either.")
  void r4_2_a_save_that_was_sent_again_is_told() {
    Target target = new Target.NewFile("a");
    race()
        .server("A", race -> race.laptop().upload("key", target, Contents.chunks(1)))
        .faults(Fault.values())
        .afterwards(
            "the device asks again", race -> race.phone().upload("key", target, Contents.chunks(1)))
        .check(
            race ->
                Expect.that(
                    "rule 4.2: the save that is sent again is there once",
                    race.files().equals(List.of("a: chunk-01")),
                    () -> "the files are " + race.files()))
        .check(race -> expectAnnIsTold(race.world().noticed(race.phone().at("a").fileId())))
        .explore();
  }

  @Test
  @Points(2)
  @Hint("What lies there for nobody must be found by going through what lies there.")
  void r4_3_a_save_that_failed_for_good_leaves_nothing_half() {
    race(9)
        .server("A", race -> race.laptop().create("a", Contents.chunks(1, 2)))
        .faults(Fault.values())
        .afterwards("a day later", race -> race.world().collectLater())
        .check(
            race ->
                Expect.that(
                    "rule 4.3: the file is there wholly or not at all",
                    List.of(
                            List.of("file.txt: chunk-09"),
                            List.of("a: chunk-01chunk-02", "file.txt: chunk-09"))
                        .contains(race.files()),
                    "the files are " + race.files()))
        .check(race -> expectBytes(race.files(), race.world().bytesStored()))
        .explore();
  }

  private static void expectBytes(List<String> files, long stored) {
    long needed = files.size() == 1 ? 8 : 24;
    Expect.that(
        "rule 4.3: a day later only chunks of files are stored",
        stored == needed,
        stored + " bytes are, and " + files + " need " + needed);
  }

  @Test
  @Points(2)
  @Hint("Room that was there at the question may be gone at the save.")
  void r4_5_two_saves_do_not_exceed_the_quota() {
    byte[] content = Contents.chunks(new int[63]);
    race()
        .server("A", race -> race.laptop().create("a", content))
        .server("B", race -> race.phone().create("b", content))
        .check(
            race ->
                Expect.that(
                    "rule 4.5: of two files that exceed the quota together one is saved",
                    race.files().size() == 1,
                    () -> race.files().size() + " are"))
        .check(
            race ->
                Expect.that(
                    "rule 4.5: ann is charged the 504 bytes of one file",
                    race.phone().service().usage("ann") == 504,
                    () -> "she is charged " + race.phone().service().usage("ann")))
        .explore();
  }

  private static void expectAnnIsTold(List<String> told) {
    Expect.that(
        "rule 4.2: ann is told of the save, and nobody else",
        told.equals(List.of("ann")),
        "told are " + told);
  }

  /** A race and what a device was told in it. */
  private record Sync(FileRace race, Set<String> told, List<String> cursors) {
    Sync(Simulation simulation) {
      this(new FileRace(simulation), new TreeSet<>(), new ArrayList<>());
    }

    void poll() {
      Optional<String> cursor =
          cursors.isEmpty() ? Optional.empty() : Optional.of(cursors.get(cursors.size() - 1));
      ChangePage page = race.world().server().changes("ann", cursor, 1);
      page.changes().stream().map(Change::fileId).forEach(told::add);
      cursors.add(page.cursor());
    }
  }

  @Test
  @Points(2)
  @Hint("A change must not appear behind a cursor that was given already.")
  void r4_6_a_device_that_asks_meanwhile_misses_nothing() {
    Exploration.of(Sync::new)
        .bound(BOUND)
        .server("A", sync -> sync.race().laptop().create("a", new byte[0]))
        .server("B", sync -> sync.race().phone().create("b", new byte[0]))
        .server("C", Sync::poll)
        .afterwards("one more page", Sync::poll)
        .afterwards("and one more", Sync::poll)
        .check(
            sync ->
                Expect.that(
                    "rule 4.6: C is told of both files",
                    sync.told().size() == 2,
                    () -> "it was told of " + sync.told()))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("Decide between the two by the version that both have seen.")
  void r4_8_a_deletion_meets_an_edit() {
    race(1)
        .server("A", race -> race.laptop().service().delete("ann", race.file().fileId(), 1))
        .server("B", race -> race.phone().edit(race.file(), 1, Contents.chunks(1, 2)))
        .check(
            race ->
                Expect.that(
                    "rule 4.8: the edit can be downloaded",
                    race.files().toString().endsWith(": chunk-01chunk-02]"),
                    "the files are " + race.files()))
        .explore();
  }
}
