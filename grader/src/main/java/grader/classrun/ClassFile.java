package grader.classrun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import grader.intake.UsageException;
import grader.text.UsageMessages;
import java.util.List;

/**
 * What a folder of results holds, written when its run has come to its end.
 *
 * @param version of this form
 * @param kata the kata
 * @param exam a hash of contract and tests
 * @param shard which of the shards, {@code 1/1} for the whole class
 * @param names all submissions of the class, those of other shards too
 */
record ClassFile(int version, String kata, String exam, String shard, List<String> names) {
  static final int VERSION = 1;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  ClassFile {
    names = List.copyOf(names);
  }

  static ClassFile parse(String json) {
    try {
      return MAPPER.readValue(json, ClassFile.class);
    } catch (JsonProcessingException e) {
      throw new UsageException(UsageMessages.badClassFile(e.getOriginalMessage()));
    }
  }

  String toJson() {
    try {
      return MAPPER.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
