package grader.similarity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import grader.intake.UsageException;
import grader.text.SafeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Pairs as JSON: a list of objects with {@code first}, {@code second} and {@code percent}. */
public final class SimilarPairsJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
  private static final int MAX_NAME_LENGTH = 200;

  private SimilarPairsJson() {}

  /**
   * Reads what was written before; names are made safe to print.
   *
   * @throws UsageException when the file is missing or holds something else
   */
  public static List<SimilarPair> read(Path file) {
    try {
      SimilarPair[] pairs = MAPPER.readValue(Files.readString(file), SimilarPair[].class);
      return Stream.of(pairs).map(SimilarPairsJson::safe).toList();
    } catch (JsonProcessingException e) {
      throw new UsageException(SimilarityMessages.noPairs(file, e.getOriginalMessage()));
    } catch (IOException | NullPointerException e) {
      throw new UsageException(SimilarityMessages.noPairs(file, SimilarityMessages.UNREADABLE));
    }
  }

  private static SimilarPair safe(SimilarPair pair) {
    return new SimilarPair(
        SafeText.line(pair.first(), MAX_NAME_LENGTH),
        SafeText.line(pair.second(), MAX_NAME_LENGTH),
        Math.max(0, Math.min(100, pair.percent())));
  }
}
