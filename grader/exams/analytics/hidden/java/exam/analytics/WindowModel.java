package exam.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import katas.analytics.Emission;
import katas.analytics.OperatorConfig;
import katas.analytics.Window;
import katas.analytics.WindowSpec;
import katas.blocks.simulation.Simulation;
import katas.kit.spec.Model;
import org.jspecify.annotations.Nullable;

/** Windows of event time as the contract describes them, in lists that are searched through. */
final class WindowModel implements Model<WindowModel> {
  private static final Comparator<Emission> ORDER =
      Comparator.comparing((Emission each) -> each.window().end())
          .thenComparing(each -> each.window().start())
          .thenComparing(Emission::key);

  WindowSpec spec = new WindowSpec.Tumbling(Duration.ofMinutes(5));
  OperatorConfig config = OperatorConfig.of(1);
  boolean started;
  Instant base = Instant.EPOCH;
  @Nullable Instant[] latest = new Instant[1];
  Instant[] heardAt = {Simulation.START};
  final List<Pane> panes = new ArrayList<>();
  Instant clock = Simulation.START;
  @Nullable Instant watermark;
  long dropped;

  /** Whether the watermark has ever been another one because a partition was idle or no more. */
  boolean idleMattered;

  /** A window of a key; {@code standing} are the emissions that it would retract. */
  record Pane(String key, Window window, long count, boolean due, List<Window> standing) {
    Emission emission() {
      return new Emission(key, window, count, standing);
    }

    Pane emitted() {
      return new Pane(key, window, count, false, List.of(window));
    }
  }

  /** An operator is started. */
  void start(WindowSpec newSpec, OperatorConfig newConfig, Instant newBase) {
    spec = newSpec;
    config = newConfig;
    base = newBase;
    started = true;
    latest = new Instant[config.partitions()];
    heardAt = new Instant[config.partitions()];
    Arrays.fill(heardAt, clock);
  }

  @Override
  public WindowModel copy() {
    WindowModel copy = new WindowModel();
    copy.clock = clock;
    copy.start(spec, config, base);
    copy.started = started;
    copy.latest = latest.clone();
    copy.heardAt = heardAt.clone();
    copy.panes.addAll(panes);
    copy.watermark = watermark;
    copy.dropped = dropped;
    copy.idleMattered = idleMattered;
    return copy;
  }

  /** Rules 2.2 and 2.3: the smallest of the partitions that are not idle; it never goes back. */
  private void moveWatermark() {
    Instant moved = watermarkOf(i -> !isIdle(i));
    idleMattered |= !Objects.equals(moved, watermarkOf(i -> true));
    watermark = moved;
  }

  private boolean isIdle(int partition) {
    return !clock.isBefore(heardAt[partition].plus(config.idleTimeout()));
  }

  /** The watermark after a move when these partitions count. */
  private @Nullable Instant watermarkOf(IntPredicate counts) {
    Instant smallest = null;
    for (int i = 0; i < latest.length; i++) {
      if (counts.test(i)) {
        Instant last = latest[i];
        if (last == null) {
          return watermark;
        }
        smallest = smallest == null || last.isBefore(smallest) ? last : smallest;
      }
    }
    Instant before = watermark;
    Instant now = smallest == null ? null : smallest.minus(config.outOfOrderness());
    return now == null || (before != null && before.isAfter(now)) ? before : now;
  }

  boolean reached(Instant time) {
    Instant now = watermark;
    return now != null && !now.isBefore(time);
  }

  private boolean closed(Window window) {
    return reached(window.end().plus(config.allowedLateness()));
  }

  /**
   * An event comes.
   *
   * @param eager whether a window that is due is emitted before the event corrects it; when one
   *     call does both, the contract also permits to emit the window once with the event
   */
  List<Emission> event(int partition, String key, Instant at, boolean eager) {
    Instant before = latest[partition];
    latest[partition] = before == null || at.isAfter(before) ? at : before;
    boolean wakes = isIdle(partition);
    Instant asleep = watermarkOf(i -> !isIdle(i));
    heardAt[partition] = clock;
    moveWatermark();
    idleMattered |= wakes && !Objects.equals(watermark, asleep);
    List<Emission> emissions = new ArrayList<>(emit(eager));
    boolean taken = spec instanceof WindowSpec.Session it ? session(it, key, at) : join(key, at);
    dropped += taken ? 0 : 1;
    emissions.addAll(emit(true));
    emissions.sort(ORDER);
    return emissions;
  }

  List<Emission> tick() {
    moveWatermark();
    return emit(true);
  }

  /** Rules 2.1 and 5.3: emits what the watermark has reached, and forgets what is closed. */
  private List<Emission> emit(boolean all) {
    List<Emission> emissions = new ArrayList<>();
    for (int i = 0; i < panes.size(); i++) {
      Pane pane = panes.get(i);
      if (pane.due() && reached(pane.window().end()) && (all || closed(pane.window()))) {
        emissions.add(pane.emission());
        panes.set(i, pane.emitted());
      }
    }
    panes.removeIf(pane -> closed(pane.window()));
    emissions.sort(ORDER);
    return emissions;
  }

  /** Rules 2.4 and 2.5: every window of the event's time that is not closed. */
  private boolean join(String key, Instant at) {
    boolean taken = false;
    for (Window window : windowsOf(at)) {
      if (!closed(window)) {
        taken = true;
        Optional<Pane> known =
            panes.stream()
                .filter(pane -> pane.key().equals(key) && pane.window().equals(window))
                .findFirst();
        known.ifPresent(panes::remove);
        long count = 1 + known.map(Pane::count).orElse(0L);
        panes.add(new Pane(key, window, count, true, known.map(Pane::standing).orElse(List.of())));
      }
    }
    return taken;
  }

  List<Window> windowsOf(Instant at) {
    Duration size = length();
    Duration slide = spec instanceof WindowSpec.Sliding sliding ? sliding.slide() : size;
    List<Window> windows = new ArrayList<>();
    long millis = at.toEpochMilli();
    Instant start = Instant.ofEpochMilli(millis - Math.floorMod(millis, slide.toMillis()));
    while (start.plus(size).isAfter(at)) {
      windows.add(new Window(start, start.plus(size)));
      start = start.minus(slide);
    }
    return windows;
  }

  /** The length of a window, or the gap of sessions. */
  Duration length() {
    if (spec instanceof WindowSpec.Tumbling tumbling) {
      return tumbling.size();
    }
    return spec instanceof WindowSpec.Sliding sliding
        ? sliding.size()
        : ((WindowSpec.Session) spec).gap();
  }

  /** Rule 2.6: a session of its own, merged with all that it overlaps. */
  private boolean session(WindowSpec.Session session, String key, Instant at) {
    Window own = new Window(at, at.plus(session.gap()));
    List<Pane> near =
        panes.stream()
            .filter(pane -> pane.key().equals(key))
            .filter(pane -> pane.window().start().isBefore(own.end()))
            .filter(pane -> pane.window().end().isAfter(own.start()))
            .toList();
    Instant start = own.start();
    Instant end = own.end();
    long count = 1;
    List<Window> standing = new ArrayList<>();
    for (Pane pane : near) {
      start = pane.window().start().isBefore(start) ? pane.window().start() : start;
      end = pane.window().end().isAfter(end) ? pane.window().end() : end;
      count += pane.count();
      standing.addAll(pane.standing());
    }
    Window whole = new Window(start, end);
    if (closed(whole)) {
      return false;
    }
    panes.removeAll(near);
    standing.sort(Comparator.comparing(Window::start));
    panes.add(new Pane(key, whole, count, true, standing));
    return true;
  }
}
