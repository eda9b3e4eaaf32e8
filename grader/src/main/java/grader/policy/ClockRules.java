package grader.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Members by which the system's clock is read, whether as a time or as the end of a wait. */
final class ClockRules {
  private static final String TIME_UNIT = "java.util.concurrent.TimeUnit";

  /** Members that name the system's clock whatever their parameters are. */
  private static final Set<String> READ =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.text.Format.parseObject", // years of two digits are those around this one
          "java.text.MessageFormat.parse",
          "java.time.Clock.system",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.systemUTC",
          "java.time.Clock.tickMillis",
          "java.time.Clock.tickMinutes",
          "java.time.Clock.tickSeconds",
          "java.time.InstantSource.system",
          "java.util.Date.parse");

  /** Members that wait for a time, whatever their parameters are. */
  private static final Set<String> WAITS =
      Set.of(
          "java.lang.Thread.sleep",
          "java.util.concurrent.TimeUnit.sleep",
          "java.util.concurrent.TimeUnit.timedJoin",
          "java.util.concurrent.TimeUnit.timedWait",
          "java.util.concurrent.locks.LockSupport.parkNanos",
          "java.util.concurrent.locks.LockSupport.parkUntil");

  /** Members that take a unit of time and wait for nothing. */
  private static final Set<String> CONVERSIONS =
      Set.of(
          "java.util.concurrent.Delayed.getDelay",
          "java.util.concurrent.CompletableFuture.completeOnTimeout",
          "java.util.concurrent.CompletableFuture.delayedExecutor",
          "java.util.concurrent.CompletableFuture.orTimeout");

  private ClockRules() {}

  /** Why a member is refused; empty when it reads no clock. */
  static Optional<DenialReason> refusal(String owner, Member member) {
    String name = owner + "." + member.name();
    if (READ.contains(name) || isNow(owner, member) || isDate(owner, member)) {
      return Optional.of(DenialReason.CLOCK);
    }
    return WAITS.contains(name) || isWait(owner, member) && !CONVERSIONS.contains(name)
        ? Optional.of(DenialReason.WAIT)
        : Optional.empty();
  }

  /** {@code now} of all times and {@code dateNow} of all calendars, but those of a given clock. */
  private static boolean isNow(String owner, Member member) {
    return owner.startsWith("java.time.")
        && (member.name().equals("now") || member.name().equals("dateNow"))
        && !member.types().equals(List.of("java.time.Clock"));
  }

  /**
   * Only a number of milliseconds makes a date that has nothing of the time at which it is made.
   */
  private static boolean isDate(String owner, Member member) {
    return owner.equals("java.util.Date")
        && member.isConstructor()
        && !member.types().equals(List.of("long"));
  }

  private static boolean isWait(String owner, Member member) {
    if (owner.equals("java.lang.Object")) {
      return member.name().equals("wait") && !member.types().isEmpty();
    }
    boolean waits =
        member.types().contains(TIME_UNIT)
            || member.name().endsWith("Nanos")
            || member.name().endsWith("Until");
    return waits && owner.startsWith("java.util.concurrent.") && !owner.equals(TIME_UNIT);
  }
}
