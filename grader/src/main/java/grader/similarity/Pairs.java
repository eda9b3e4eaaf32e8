package grader.similarity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import grader.intake.UsageException;
import grader.text.SafeText;
import grader.text.UsageMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Pairs as JSON: a list of objects with {@code first}, {@code second} and {@code percent}. */
public final class Pairs {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
  private static final int LONGEST_NAME = 200;

  private Pairs() {}

  /**
   * Reads what was written before; names are made safe to print.
   *
   * @throws UsageException when the file is missing or holds something else
   */
  public static List<Pair> read(Path file) {
    try {
      Pair[] pairs = MAPPER.readValue(Files.readString(file), Pair[].class);
      return Stream.of(pairs).map(Pairs::safe).toList();
    } catch (JsonProcessingException e) {
      throw new UsageException(UsageMessages.noPairs(file, e.getOriginalMessage()));
    } catch (IOException | NullPointerException e) {
      throw new UsageException(UsageMessages.noPairs(file, "it cannot be read"));
    }
  }

  private static Pair safe(Pair pair) {
    return new Pair(
        SafeText.line(pair.first(), LONGEST_NAME),
        SafeText.line(pair.second(), LONGEST_NAME),
        Math.max(0, Math.min(100, pair.percent())));
  }
}
