package grader.engines.postgres;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import katas.blocks.codec.RecordCodec;

/**
 * Records as JSON, by their components and nothing else.
 *
 * <p>The text is ASCII, other characters are written as units of UTF-16, so that every string comes
 * back as it was. The column is {@code text} and not {@code jsonb}, which refuses U+0000 and half
 * of a surrogate pair; {@code SELECT value::jsonb} reads nearly every row all the same.
 */
final class RecordText {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .visibility(PropertyAccessor.GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .build();

  private RecordText() {}

  /**
   * The record as text.
   *
   * @throws IllegalArgumentException when it holds what a table does not store; the same values are
   *     refused as by the simulation
   */
  static String of(Record value) {
    RecordCodec.write(value);
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a table cannot store " + value.getClass().getName(), e);
    }
  }

  /**
   * The record that a text was made of.
   *
   * @throws IllegalArgumentException when a record of this type cannot be made of it
   */
  static <T extends Record> T read(String text, Class<T> type) {
    try {
      return JSON.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a table cannot store " + type.getName(), e);
    }
  }
}
