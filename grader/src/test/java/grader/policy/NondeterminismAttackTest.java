package grader.policy;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What two runs of one submission would differ by, each with the one line that it is told. */
class NondeterminismAttackTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Math.random(); | java.lang.Math.random | RANDOM",
        "java.util.function.DoubleSupplier s = Math::random; | java.lang.Math.random |" + " RANDOM",
        "StrictMath.random(); | java.lang.StrictMath.random | RANDOM",
        "new java.util.Random(); | new java.util.Random | RANDOM",
        "java.util.function.Supplier<Object> s = java.util.Random::new; | new"
            + " java.util.Random | RANDOM",
        "class R extends java.util.Random {} new R(); | new java.util.Random | RANDOM",
        "new java.util.SplittableRandom(); | new java.util.SplittableRandom | RANDOM",
        "java.util.random.RandomGenerator.getDefault(); |"
            + " java.util.random.RandomGenerator.getDefault | RANDOM",
        "java.util.random.RandomGenerator.of(\"Random\"); |"
            + " java.util.random.RandomGenerator.of | RANDOM",
        "java.util.random.RandomGenerator.SplittableGenerator.of(\"L32X64MixRandom\");"
            + " | java.util.random.RandomGenerator.SplittableGenerator.of | RANDOM",
        "java.util.random.RandomGeneratorFactory.of(\"SecureRandom\").create(1L); |"
            + " java.util.random.RandomGeneratorFactory.of | RANDOM",
        "java.util.concurrent.ThreadLocalRandom.current(); |"
            + " java.util.concurrent.ThreadLocalRandom.current | RANDOM",
        "java.util.UUID.randomUUID(); | java.util.UUID.randomUUID | RANDOM",
        "new java.security.SecureRandom(); | new java.security.SecureRandom | RANDOM",
        "java.util.Collections.shuffle(null); | java.util.Collections.shuffle | RANDOM",
        "System.identityHashCode(this); | java.lang.System.identityHashCode | IDENTITY",
        "java.util.function.ToIntFunction<Object> f = System::identityHashCode; |"
            + " java.lang.System.identityHashCode | IDENTITY",
        "enum E { A } E.A.hashCode(); | java.lang.Enum.hashCode | IDENTITY",
        "new java.util.IdentityHashMap<>(); | new java.util.IdentityHashMap | IDENTITY",
        "new java.util.WeakHashMap<>(); | new java.util.WeakHashMap | COLLECTOR",
        "new java.lang.ref.WeakReference<>(this).get(); | new"
            + " java.lang.ref.WeakReference | COLLECTOR",
      })
  void refuses_what_differs_from_run_to_run(String code, String what, DenialReason reason) {
    PolicyProbe.refuses(code, what, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "System.currentTimeMillis(); | java.lang.System.currentTimeMillis | CLOCK",
        "java.time.LocalDate.now(); | java.time.LocalDate.now | CLOCK",
        "java.util.function.Supplier<Object> s = java.time.Instant::now; |"
            + " java.time.Instant.now | CLOCK",
        "java.time.ZonedDateTime.now(java.time.ZoneOffset.UTC); |"
            + " java.time.ZonedDateTime.now | CLOCK",
        "java.time.Year.now(); | java.time.Year.now | CLOCK",
        "java.time.chrono.JapaneseDate.now(); | java.time.chrono.JapaneseDate.now |" + " CLOCK",
        "java.time.chrono.IsoChronology.INSTANCE.dateNow(); |"
            + " java.time.chrono.IsoChronology.dateNow | CLOCK",
        "java.time.chrono.IsoChronology.INSTANCE.dateNow(java.time.ZoneOffset.UTC); |"
            + " java.time.chrono.IsoChronology.dateNow | CLOCK",
        "((java.time.chrono.Chronology) null).dateNow(); |"
            + " java.time.chrono.Chronology.dateNow | CLOCK",
        "java.time.Clock.systemDefaultZone(); | java.time.Clock.systemDefaultZone |" + " CLOCK",
        "java.time.Clock.tickSeconds(java.time.ZoneOffset.UTC); |"
            + " java.time.Clock.tickSeconds | CLOCK",
        "java.time.InstantSource.system(); | java.time.InstantSource.system | CLOCK",
        "new java.util.Date(\"1 Jan 47\"); | new java.util.Date | CLOCK",
        "java.util.Calendar.getInstance(); | java.util.Calendar.getInstance | CLOCK",
        "new java.util.GregorianCalendar(); | new java.util.GregorianCalendar | CLOCK",
        "new java.util.Calendar.Builder(); | new java.util.Calendar.Builder | CLOCK",
        "java.text.DateFormat.getInstance(); | java.text.DateFormat.getInstance | CLOCK",
        "new java.text.MessageFormat(\"{0,date,yy}\").parse(\"47\"); |"
            + " java.text.MessageFormat.parse | CLOCK",
        "((java.text.Format) null).parseObject(\"47\"); | java.text.Format.parseObject"
            + " | CLOCK",
        "java.time.ZoneId.systemDefault(); | java.time.ZoneId.systemDefault | SETTINGS",
        "java.util.TimeZone.getDefault(); | java.util.TimeZone.getDefault | SETTINGS",
        "java.util.Locale.getDefault(); | java.util.Locale.getDefault | SETTINGS",
        "wait(1); | java.lang.Object.wait | WAIT",
        "wait(1, 1); | java.lang.Object.wait | WAIT",
        "((java.util.concurrent.locks.Condition) null).await(1, null); |"
            + " java.util.concurrent.locks.Condition.await | WAIT",
        "((java.util.concurrent.locks.Condition) null).awaitNanos(1); |"
            + " java.util.concurrent.locks.Condition.awaitNanos | WAIT",
        "((java.util.concurrent.locks.Condition) null).awaitUntil(null); |"
            + " java.util.concurrent.locks.Condition.awaitUntil | WAIT",
        "new java.util.concurrent.locks.ReentrantLock().tryLock(1, null); |"
            + " java.util.concurrent.locks.ReentrantLock.tryLock | WAIT",
        "((java.util.concurrent.locks.Lock) null).tryLock(1, null); |"
            + " java.util.concurrent.locks.Lock.tryLock | WAIT",
        "new java.util.concurrent.locks.StampedLock().tryReadLock(1, null); |"
            + " java.util.concurrent.locks.StampedLock.tryReadLock | WAIT",
        "java.util.concurrent.locks.LockSupport.parkUntil(1); |"
            + " java.util.concurrent.locks.LockSupport.parkUntil | WAIT",
        "class S extends java.util.concurrent.locks.AbstractQueuedSynchronizer {} new"
            + " S().tryAcquireNanos(1, 1); |"
            + " java.util.concurrent.locks.AbstractQueuedSynchronizer.tryAcquireNanos | WAIT",
        "new java.util.concurrent.LinkedBlockingQueue<>().poll(1, null); |"
            + " java.util.concurrent.LinkedBlockingQueue.poll | WAIT",
        "new java.util.concurrent.LinkedBlockingDeque<>().offerFirst(\"\", 1, null); |"
            + " java.util.concurrent.LinkedBlockingDeque.offerFirst | WAIT",
        "new java.util.concurrent.LinkedTransferQueue<>().tryTransfer(\"\", 1, null); |"
            + " java.util.concurrent.LinkedTransferQueue.tryTransfer | WAIT",
        "new java.util.concurrent.DelayQueue<>().take(); |"
            + " java.util.concurrent.DelayQueue.take | WAIT",
        "((java.util.concurrent.Future<?>) null).get(1, null); |"
            + " java.util.concurrent.Future.get | WAIT",
        "new java.util.concurrent.CompletableFuture<>().get(1, null); |"
            + " java.util.concurrent.CompletableFuture.get | WAIT",
        "new java.util.concurrent.FutureTask<>(() -> 1).get(1, null); |"
            + " java.util.concurrent.FutureTask.get | WAIT",
        "new java.util.concurrent.CompletableFuture<>().orTimeout(1, null); |"
            + " java.util.concurrent.CompletableFuture.orTimeout | THREADS",
        "new java.util.concurrent.CompletableFuture<>().completeOnTimeout(1, 1, null);"
            + " | java.util.concurrent.CompletableFuture.completeOnTimeout | THREADS",
        "java.util.concurrent.CompletableFuture.delayedExecutor(1, null); |"
            + " java.util.concurrent.CompletableFuture.delayedExecutor | THREADS",
        "new java.util.concurrent.Semaphore(1).tryAcquire(1, null); |"
            + " java.util.concurrent.Semaphore.tryAcquire | WAIT",
        "new java.util.concurrent.CountDownLatch(1).await(1, null); |"
            + " java.util.concurrent.CountDownLatch.await | WAIT",
        "new java.util.concurrent.CyclicBarrier(1).await(1, null); |"
            + " java.util.concurrent.CyclicBarrier.await | WAIT",
        "new java.util.concurrent.Phaser().awaitAdvanceInterruptibly(1, 1, null); |"
            + " java.util.concurrent.Phaser.awaitAdvanceInterruptibly | WAIT",
        "new java.util.concurrent.Exchanger<>().exchange(\"\", 1, null); |"
            + " java.util.concurrent.Exchanger.exchange | WAIT",
        "Thread.currentThread().join(1); | java.lang.Thread.join | THREADS",
        "Thread.currentThread().getName(); | java.lang.Thread.getName | STACK",
        "java.util.concurrent.TimeUnit.DAYS.timedWait(this, 1); |"
            + " java.util.concurrent.TimeUnit.timedWait | WAIT",
      })
  void refuses_the_system_s_clock_by_every_door(String code, String what, DenialReason reason) {
    PolicyProbe.refuses(code, what, reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new java.util.Random(7).nextInt();",
        "java.util.random.RandomGenerator g = new java.util.SplittableRandom(7); g.nextLong();",
        "java.util.Collections.shuffle(new java.util.ArrayList<>(), new java.util.Random(7));",
        "java.util.UUID.nameUUIDFromBytes(new byte[0]);",
        "Object o = new Object(); o.hashCode(); o.toString();",
        "class P { public int hashCode() { return 7; } } new P().hashCode();",
        "class P {} class Q extends P { public String toString() { return null; } } P p = new Q();"
            + " p.toString();",
        "record P(int a) {} new P(1).hashCode(); new P(1).toString();",
        "enum E { A } E.A.toString(); E.A.name();",
        "Runnable r = () -> {}; r.hashCode(); java.util.List.of().hashCode();",
        "java.time.chrono.IsoChronology.INSTANCE.dateNow(java.time.Clock.fixed(null, null));",
        "java.util.concurrent.TimeUnit.DAYS.convert(1, java.util.concurrent.TimeUnit.HOURS);",
        "new java.util.concurrent.LinkedBlockingQueue<>().poll();",
        "new java.util.concurrent.locks.ReentrantLock().newCondition().await(); wait();",
        "new java.util.concurrent.locks.ReentrantLock().tryLock();",
        "new java.util.Date(7).toInstant(); java.util.Locale.ROOT.getCountry();",
        "new java.text.DecimalFormat(\"0\").parse(\"7\");",
      })
  void permits_what_is_the_same_in_every_run(String code) {
    assertThatCode(() -> PolicyProbe.check(code)).doesNotThrowAnyException();
  }
}
