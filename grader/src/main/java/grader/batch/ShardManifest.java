package grader.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import grader.intake.UsageException;
import grader.report.PassedOver;
import java.util.List;

/**
 * What a folder of results holds, written when its run has come to its end.
 *
 * @param version of this form
 * @param kata the kata
 * @param exam a hash of contract and tests
 * @param shard which of the shards, {@code 1/1} for the whole class
 * @param entries all submissions of the class, those of other shards too
 * @param passedOver what else lay among the submissions
 */
record ShardManifest(
    int version,
    String kata,
    String exam,
    String shard,
    List<Kept> entries,
    List<PassedOver> passedOver) {
  static final int VERSION = 2;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * Where the result of an entry is.
   *
   * @param name as it is shown
   * @param file without its ending
   */
  record Kept(String name, String file) {}

  ShardManifest {
    entries = List.copyOf(entries);
    passedOver = List.copyOf(passedOver);
  }

  /** Of a run over a roster. */
  static ShardManifest of(String kata, String exam, Shard shard, Roster roster) {
    var files = roster.files();
    List<Kept> entries =
        roster.names().stream().map(name -> new Kept(name, files.get(name))).toList();
    return new ShardManifest(VERSION, kata, exam, shard.toString(), entries, roster.passedOver());
  }

  static ShardManifest parse(String json) {
    try {
      return MAPPER.readValue(json, ShardManifest.class);
    } catch (JsonProcessingException e) {
      throw new UsageException(BatchMessages.badClassFile(e.getOriginalMessage()));
    }
  }

  String toJson() {
    try {
      return MAPPER.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same for the whole class. */
  ShardManifest whole() {
    return new ShardManifest(version, kata, exam, Shard.WHOLE.toString(), entries, passedOver);
  }

  /** Those whose results the folder holds. */
  List<Kept> part() {
    return Shard.parse(shard).part(entries);
  }
}
