package grader.report;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import grader.intake.UsageException;
import grader.text.SafeText;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads stored results back, so that every form is made from what was graded and nothing is graded
 * twice.
 *
 * <p>A result file may have been edited since: all its text is made safe again, a missing field is
 * an error, an unknown one comes from a newer grader and is passed over. Thread-safe.
 */
public final class ReportReader {
  private static final int LARGEST_MEBIBYTES = 16;
  private static final int BYTES_OF_A_MEBIBYTE = 1 << 20;
  private static final String SUFFIX = ".json";

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .setDefaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
          .registerModule(new SimpleModule().addDeserializer(String.class, new SafeString()));

  private ReportReader() {}

  /**
   * The reports of result files; of a folder, all that end in {@code .json} and lie directly in it,
   * by name.
   *
   * @throws UsageException when a path is missing or holds no report
   */
  public static List<Report> read(List<Path> paths) {
    List<Report> reports = new ArrayList<>();
    for (Path path : paths) {
      List<Path> files = files(path);
      if (files.isEmpty()) {
        throw new UsageException(ReportMessages.noResults(path));
      }
      files.forEach(file -> reports.add(readFile(file)));
    }
    return List.copyOf(reports);
  }

  /**
   * The report in this JSON text.
   *
   * @throws JsonProcessingException when it is none, or one of a version that is not known here
   */
  public static Report parse(String json) throws JsonProcessingException {
    JsonNode tree = MAPPER.readTree(json);
    int version = tree.path("version").asInt(0);
    if (version > ReportBuilder.VERSION) {
      throw new NewerVersion(version);
    }
    if (tree instanceof ObjectNode report) {
      addMissing(report);
    }
    return MAPPER.treeToValue(tree, Report.class);
  }

  /** The fields that are written only when they say something. */
  private static void addMissing(ObjectNode report) {
    for (String part : List.of("engines", "addedExam", "salt")) {
      if (!report.has(part)) {
        report.putNull(part);
      }
    }
    for (String flag : List.of("needsAttention", "late")) {
      if (!report.has(flag)) {
        report.put(flag, false);
      }
    }
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> children = Files.list(path)) {
      return children
          .filter(child -> child.toString().endsWith(SUFFIX) && Files.isRegularFile(child))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UsageException(ReportMessages.notAResult(path, reason(e)));
    }
  }

  private static Report readFile(Path file) {
    if (!Files.exists(file)) {
      throw new UsageException(ReportMessages.noSuchResult(file));
    }
    try {
      if (Files.size(file) > (long) LARGEST_MEBIBYTES * BYTES_OF_A_MEBIBYTE) {
        throw new IOException("larger than " + LARGEST_MEBIBYTES + " MiB");
      }
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UsageException(ReportMessages.notAResult(file, reason(e)));
    }
  }

  private static String reason(IOException e) {
    String words =
        e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
    return String.valueOf(words);
  }

  /** Says what to do about a report that a later grader wrote. */
  private static final class NewerVersion extends JsonProcessingException {
    @Serial private static final long serialVersionUID = 1L;

    NewerVersion(int version) {
      super("version " + version + " is newer than this grader: update it");
    }
  }

  /** The grader made the text safe when it wrote it; whoever edited the file did not. */
  private static final class SafeString extends StdScalarDeserializer<String> {
    @Serial private static final long serialVersionUID = 1L;

    SafeString() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = parser.getValueAsString();
      if (text == null) {
        return (String) context.handleUnexpectedToken(String.class, parser);
      }
      return SafeText.lines(text, Integer.MAX_VALUE);
    }
  }
}
