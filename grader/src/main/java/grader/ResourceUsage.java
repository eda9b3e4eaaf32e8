package grader;

import grader.course.ExamSettings;
import grader.run.ResourceLimits;
import grader.run.RunMeasurement;
import grader.storage.AtomicFile;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * What a reference solution took, and the limits that follow.
 *
 * @param wallMillis wall time of its run
 * @param processorMillis processor time of its run
 * @param heapMebibytes the largest heap that was left after a collection
 */
record ResourceUsage(long wallMillis, long processorMillis, int heapMebibytes) {
  /** Leads to the floors. */
  static final ResourceUsage NONE = new ResourceUsage(0, 0, 0);

  /** Processor time hardly depends on what else the machine does; this stops an endless loop. */
  private static final int PROCESSOR_MULTIPLE = 5;

  /** This stops an endless wait; a busy machine must not come near it. */
  private static final int WALL_MULTIPLE = 10;

  private static final int WALL_FLOORS = 2;
  private static final int HEAP_MULTIPLE = 4;

  /** Heaps are rounded up to this, so that two measurements rarely say something else. */
  private static final int HEAP_STEP = 64;

  static ResourceUsage of(RunMeasurement measured) {
    return new ResourceUsage(
        measured.wallTime().toMillis(),
        measured.processorTime().toMillis(),
        measured.heapMebibytes());
  }

  /** The limits for others; times in whole seconds. */
  ResourceLimits limits(ExamSettings settings) {
    long floor = settings.timeFloor().toSeconds();
    long processor = Math.max(floor, seconds(PROCESSOR_MULTIPLE * processorMillis));
    long wall = Math.max(WALL_FLOORS * processor, seconds(WALL_MULTIPLE * wallMillis));
    int heap = (HEAP_MULTIPLE * heapMebibytes + HEAP_STEP - 1) / HEAP_STEP * HEAP_STEP;
    return ReferenceLimits.limits(
        Duration.ofSeconds(wall),
        Duration.ofSeconds(processor),
        Math.max(settings.memoryFloorMebibytes(), heap));
  }

  private static long seconds(long millis) {
    return Duration.ofMillis(millis).plusMillis(999).toSeconds();
  }

  /** What was kept in {@code file}; empty if nothing was, or nothing that makes sense. */
  static Optional<ResourceUsage> read(Path file) {
    Properties kept = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      kept.load(in);
      return Optional.of(
          new ResourceUsage(
              Long.parseLong(kept.getProperty("wallMillis")),
              Long.parseLong(kept.getProperty("processorMillis")),
              Integer.parseInt(kept.getProperty("heapMebibytes"))));
    } catch (NoSuchFileException | IllegalArgumentException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps it in {@code file}, whole or not at all. */
  void write(Path file) {
    String text =
        String.format(
            Locale.ROOT,
            "wallMillis=%d%nprocessorMillis=%d%nheapMebibytes=%d%n",
            wallMillis,
            processorMillis,
            heapMebibytes);
    try {
      AtomicFile.write(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
