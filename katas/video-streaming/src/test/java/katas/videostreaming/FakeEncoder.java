package katas.videostreaming;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Encodes without pictures: reads files such as {@code 320x180@PT15S}, and writes marked bytes that
 * say what they are, {@code <low 0 PT0S PT6S of 320x180@PT15S #1 .....>}. The last number counts
 * the calls, so no two results are the same.
 */
public final class FakeEncoder implements Encoder {
  private static final Pattern FILE =
      Pattern.compile("(\\d+)x(\\d+)@(\\w[\\w.]*).*", Pattern.DOTALL);

  private final List<String> calls = new ArrayList<>();
  private BiPredicate<String, Integer> failure = (segment, attempt) -> false;

  /** Fails half-way through when this says so of {@code "low 0"} and the attempt, from 1. */
  public FakeEncoder failingWhen(BiPredicate<String, Integer> newFailure) {
    failure = newFailure;
    return this;
  }

  /** The segments that were begun, {@code "low 0"}, in order, each as often as it was. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  /** How large a segment is: twice the average for the second one, else a little less. */
  public static int size(Rendition rendition, Segment segment) {
    long average = rendition.bitsPerSecond() * segment.length().toMillis() / 8_000;
    return (int) (segment.index() == 1 ? average * 2 : average - average / 8);
  }

  @Override
  public MediaInfo probe(Source source) throws EncodeException {
    String file = read(source);
    Matcher matcher = FILE.matcher(file);
    if (!matcher.matches()) {
      throw new EncodeException("no video: " + file);
    }
    return new MediaInfo(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Duration.parse(matcher.group(3)));
  }

  @Override
  public void encode(Source source, Segment segment, Rendition rendition, OutputStream out)
      throws EncodeException, IOException {
    String name = rendition.name() + " " + segment.index();
    calls.add(name);
    String mark =
        "<%s %s %s of %s #%d "
            .formatted(name, segment.start(), segment.length(), read(source), calls.size());
    out.write(mark.getBytes(StandardCharsets.UTF_8));
    int attempt = (int) calls.stream().filter(name::equals).count();
    if (failure.test(name, attempt)) {
      throw new EncodeException("no picture in " + name);
    }
    int left = Math.max(0, size(rendition, segment) - mark.length() - 1);
    out.write((".".repeat(left) + ">").getBytes(StandardCharsets.UTF_8));
  }

  private static String read(Source source) {
    try (InputStream in = source.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
