package grader.course;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How one kata is graded, read from {@code exam.properties}.
 *
 * @param timeFloor processor time that a run has at least; more where the reference needs more
 * @param memoryFloorMebibytes heap that the worker has at least; more where the reference needs
 *     more
 * @param allow names of packages or classes that the policy permits beyond the usual ones
 * @param forbid names of packages or classes that it refuses beyond the usual ones
 * @param libraries a class of each library that submissions of this kata may use members of
 * @param members what they may use of these libraries, member by member
 * @param testLibraries a class of each library that its tests use beyond the usual ones
 * @param engines words of the engines that its tests on engines use; none where it has no such
 *     tests
 * @param levelsWithoutEngines numbers of levels of which no rule uses an engine
 * @param starter the id that git gives to the tree of the starter's sources; empty when not stated
 */
public record ExamSettings(
    Duration timeFloor,
    int memoryFloorMebibytes,
    List<String> allow,
    List<String> forbid,
    List<String> libraries,
    List<LibraryMember> members,
    List<String> testLibraries,
    List<String> engines,
    List<String> levelsWithoutEngines,
    Optional<String> starter) {
  /** What holds where the file says nothing. */
  public static final ExamSettings DEFAULT =
      new ExamSettings(
          Duration.ofSeconds(10),
          256,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty());

  /** The same without floors, which any others exceed. */
  ExamSettings withoutFloors() {
    return new ExamSettings(
        Duration.ZERO,
        0,
        allow,
        forbid,
        libraries,
        members,
        testLibraries,
        engines,
        levelsWithoutEngines,
        starter);
  }

  /** The same with what an added exam says: the higher floors, and both lists together. */
  ExamSettings with(ExamSettings added) {
    return new ExamSettings(
        timeFloor.compareTo(added.timeFloor) < 0 ? added.timeFloor : timeFloor,
        Math.max(memoryFloorMebibytes, added.memoryFloorMebibytes),
        allow,
        joined(forbid, added.forbid),
        libraries,
        members,
        joined(testLibraries, added.testLibraries),
        engines,
        levelsWithoutEngines,
        starter);
  }

  private static List<String> joined(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  /** The packages of the libraries, with all below them. */
  public List<String> libraryPackages() {
    return libraries.stream()
        .map(name -> name.substring(0, Math.max(0, name.lastIndexOf('.'))))
        .toList();
  }
}
