package katas.filestorage;

import java.util.List;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Races and faults: every order of the servers' operations is tried. */
class Level4Test {
  private static final int BOUND = 200;

  @Test
  @Points(3)
  @Hint("Between looking at the newest version and writing the next, somebody else may write it.")
  void r4_1_two_devices_save_on_the_same_base() {
    Exploration.of((Simulation simulation) -> new FileRace(simulation).with(1))
        .bound(BOUND)
        .server("A", race -> race.laptop().edit(race.file(), 1, Contents.chunks(2)))
        .server("B", race -> race.phone().edit(race.file(), 1, Contents.chunks(3)))
        .check(
            race ->
                Expect.that(
                    "rule 4.1: one is the next version, the other a copy",
                    List.of(
                            List.of(
                                "file (Phone's conflicted copy).txt: chunk-03",
                                "file.txt: chunk-02"),
                            List.of(
                                "file (Laptop's conflicted copy).txt: chunk-02",
                                "file.txt: chunk-03"))
                        .contains(race.files()),
                    "the files are " + race.files()))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("A path may be taken between looking at it and writing there.")
  void r4_1_two_new_files_on_the_same_path() {
    Exploration.of((Simulation simulation) -> new FileRace(simulation))
        .bound(BOUND)
        .server("A", race -> race.laptop().create("a", Contents.chunks(1)))
        .server("B", race -> race.phone().create("a", Contents.chunks(2)))
        .check(
            race ->
                Expect.that(
                    "rule 4.1: one is at the path, the other a copy",
                    List.of(
                            List.of("a: chunk-01", "a (Phone's conflicted copy): chunk-02"),
                            List.of("a: chunk-02", "a (Laptop's conflicted copy): chunk-01"))
                        .contains(race.files()),
                    "the files are " + race.files()))
        .explore();
  }

  @Test
  @Points(2)
  @Hint("Who got no answer asks again: the server has to know the upload.")
  void r4_2_a_save_that_failed_is_sent_again() {
    Exploration.of((Simulation simulation) -> new FileRace(simulation).with(1))
        .bound(BOUND)
        .server("A", race -> race.laptop().upload("key", firstEdit(race), Contents.chunks(2, 3)))
        .faults(Fault.FAIL_AFTER, Fault.CRASH)
        .afterwards(
            "the device asks again",
            race -> race.phone().upload("key", firstEdit(race), Contents.chunks(2, 3)))
        .check(
            race ->
                Expect.that(
                    "rule 4.2: the save that is sent again is there once",
                    race.files().equals(List.of("file.txt: chunk-02chunk-03")),
                    () -> "the files are " + race.files()))
        .check(
            race ->
                Expect.that(
                    "rule 4.2: sent twice, a save makes one version, the second of the file",
                    race.laptop().at("file.txt").version() == 2,
                    () -> "the file is at version " + race.laptop().at("file.txt").version()))
        .check(
            race ->
                Expect.that(
                    "rule 4.2: sent twice, 16 bytes are charged once",
                    race.phone().service().usage("ann") == 16,
                    () -> "ann is charged " + race.phone().service().usage("ann")))
        .explore();
  }

  private static Target firstEdit(FileRace race) {
    return new Target.Edit(race.file().fileId(), 1);
  }
}
