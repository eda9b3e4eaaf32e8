package grader.practice;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The text of the file: an object of {@code version} and {@code events}, one event a line, so that
 * a person can read it and a difference of two of them says what happened. Times and durations are
 * ISO 8601.
 */
final class PracticeJson {
  /** Raised by every change after which an older program would lose something. */
  static final int VERSION = 1;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addDeserializer(Instant.class, from(Instant::parse))
                  .addSerializer(Duration.class, ToStringSerializer.instance)
                  .addDeserializer(Duration.class, from(Duration::parse))
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addDeserializer(LocalDate.class, from(LocalDate::parse)))
          .build();

  private PracticeJson() {}

  /** The file is of a schema that a newer program wrote. */
  static final class NewerException extends Exception {
    private static final long serialVersionUID = 1;

    NewerException(int version) {
      super(String.valueOf(version));
    }
  }

  static String write(List<PracticeEvent> events) {
    return events.stream()
        .map(PracticeJson::line)
        .collect(
            Collectors.joining(
                ",\n", "{\n  \"version\": " + VERSION + ",\n  \"events\": [\n", "\n  ]\n}\n"));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws NewerException when a newer program wrote it
   * @throws IOException when it is anything else; its message says where, in one line
   */
  static List<PracticeEvent> read(String text) throws IOException, NewerException {
    try {
      JsonNode root = MAPPER.readTree(text);
      int version = root.path("version").asInt();
      if (version > VERSION) {
        throw new NewerException(version);
      }
      if (version < 1 || !root.path("events").isArray()) {
        throw new IOException("it has no version and events");
      }
      List<PracticeEvent> events = new ArrayList<>();
      for (JsonNode event : root.path("events")) {
        events.add(MAPPER.treeToValue(event, PracticeEvent.class));
      }
      return List.copyOf(events);
    } catch (JsonProcessingException e) {
      throw new IOException(e.getOriginalMessage().lines().findFirst().orElse(""), e);
    }
  }

  private static String line(PracticeEvent event) {
    try {
      return "    " + MAPPER.writerFor(PracticeEvent.class).writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> JsonDeserializer<T> from(Function<String, T> parse) {
    return new JsonDeserializer<>() {
      @Override
      public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getValueAsString("");
        try {
          return parse.apply(text);
        } catch (DateTimeException e) {
          throw context.weirdStringException(text, handledType(), e.getMessage());
        }
      }

      @Override
      public Class<?> handledType() {
        return Object.class;
      }
    };
  }
}
