package grader.engineadapters.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import katas.blocks.codec.EncodedRecord;
import katas.blocks.codec.EncodedRecord.EncodedCollection;
import katas.blocks.codec.EncodedRecord.EncodedEnum;
import katas.blocks.codec.EncodedRecord.EncodedNull;
import katas.blocks.codec.EncodedRecord.Kind;
import katas.blocks.codec.RecordCodec;

/**
 * Records as JSON: what {@link RecordCodec} writes, so that a table on an engine stores and refuses
 * what the simulated one does.
 *
 * <p>A record is an array of its class's name and its components. Strings, booleans and {@code int}
 * are JSON's own; everything else is an object with one member, named after its kind: {@code
 * {"long": "5"}}, {@code {"list": ["a"]}}, {@code {"record": ["katas.booking.SeatId", "A", 1, 2]}}.
 *
 * <p>The text is ASCII, other characters are written as units of UTF-16, so that every string comes
 * back as it was. The column is {@code text} and not {@code jsonb}, which refuses U+0000 and half
 * of a surrogate pair; {@code SELECT value::jsonb} reads nearly every row all the same.
 */
final class RecordJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final String RECORD = "record";
  private static final String ENUM = "enum";

  /** How values are read that JSON has no form for, by the simple names of their classes. */
  private static final Map<String, Function<String, Object>> VALUES =
      Map.ofEntries(
          Map.entry("Long", Long::valueOf),
          Map.entry("Double", Double::valueOf),
          Map.entry("Float", Float::valueOf),
          Map.entry("Short", Short::valueOf),
          Map.entry("Byte", Byte::valueOf),
          Map.entry("Character", text -> text.charAt(0)),
          Map.entry("BigInteger", BigInteger::new),
          Map.entry("BigDecimal", BigDecimal::new),
          Map.entry("Instant", Instant::parse),
          Map.entry("Duration", Duration::parse),
          Map.entry("LocalDate", LocalDate::parse),
          Map.entry("LocalTime", LocalTime::parse),
          Map.entry("LocalDateTime", LocalDateTime::parse),
          Map.entry("ZoneId", ZoneId::of),
          Map.entry("UUID", UUID::fromString));

  private RecordJson() {}

  /**
   * The record as text.
   *
   * @throws IllegalArgumentException when it holds what a table does not store
   */
  static String of(Record value) {
    try {
      return JSON.writeValueAsString(array(RecordCodec.encode(value)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON is text", e);
    }
  }

  private static ArrayNode array(EncodedRecord encoded) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode().add(encoded.type());
    encoded.values().forEach(value -> array.add(node(value)));
    return array;
  }

  private static JsonNode node(Object value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (value == EncodedNull.NOTHING) {
      return json.nullNode();
    }
    if (value instanceof String text) {
      return json.textNode(text);
    }
    if (value instanceof Boolean bool) {
      return json.booleanNode(bool);
    }
    if (value instanceof Integer number) {
      return json.numberNode(number);
    }
    ObjectNode object = json.objectNode();
    if (value instanceof EncodedRecord record) {
      object.set(RECORD, array(record));
    } else if (value instanceof EncodedEnum constant) {
      object.putArray(ENUM).add(constant.type()).add(constant.name());
    } else if (value instanceof EncodedCollection collection) {
      ArrayNode items = object.putArray(collection.kind().name());
      collection.items().forEach(item -> items.add(node(item)));
    } else {
      object.put(value instanceof ZoneId ? "ZoneId" : value.getClass().getSimpleName(), "" + value);
    }
    return object;
  }

  /**
   * The record that a text was made of.
   *
   * @param type the reader's class of that record
   * @throws IllegalArgumentException when a record of this type cannot be made of it
   */
  static <T extends Record> T read(String text, Class<T> type) {
    try {
      return RecordCodec.decode(written(JSON.readTree(text)), type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a table cannot store " + type.getName(), e);
    }
  }

  private static EncodedRecord written(JsonNode array) {
    List<Object> values = new ArrayList<>();
    for (int i = 1; i < array.size(); i++) {
      values.add(value(array.get(i)));
    }
    return new EncodedRecord(array.get(0).textValue(), values);
  }

  private static Object value(JsonNode node) {
    if (node.isNull()) {
      return EncodedNull.NOTHING;
    }
    if (node.isTextual()) {
      return node.textValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isInt()) {
      return node.intValue();
    }
    Map.Entry<String, JsonNode> member = node.properties().iterator().next();
    JsonNode content = member.getValue();
    return switch (member.getKey()) {
      case RECORD -> written(content);
      case ENUM -> new EncodedEnum(content.get(0).textValue(), content.get(1).textValue());
      default ->
          VALUES.containsKey(member.getKey())
              ? VALUES.get(member.getKey()).apply(content.textValue())
              : several(Kind.valueOf(member.getKey()), content);
    };
  }

  private static EncodedCollection several(Kind kind, JsonNode array) {
    List<Object> items = new ArrayList<>();
    array.forEach(item -> items.add(value(item)));
    return new EncodedCollection(kind, items);
  }
}
