package grader.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What two servers would share past the building blocks, each with the one line it is told. */
class StaticStateAttackTest {
  private static final String HEAD =
      "package katas.counter; import java.util.*; import java.util.concurrent.*;"
          + " import java.util.concurrent.atomic.*; import java.util.concurrent.locks.*;"
          + " import java.util.function.*; import java.util.stream.*; import java.time.*;\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "static int count; | Probe.count (int)",
        "private static volatile String last = \"\"; | Probe.last (String)",
        "interface In { Object LOCK = new Object(); } | Probe.In.LOCK (Object)",
        "static class In { static long seen; } | Probe.In.seen (long)",
        "enum E { A; static int used; } | Probe.E.used (int)",
        "record R(int a) { static int made; } | Probe.R.made (int)",
        "static final Object LOCK = new Object(); | Probe.LOCK (Object)",
        "static final Lock LOCK = new ReentrantLock(); | Probe.LOCK (Lock)",
        "static final ReentrantReadWriteLock LOCK = null; | Probe.LOCK (ReentrantReadWriteLock)",
        "static final Semaphore ONE = new Semaphore(1); | Probe.ONE (Semaphore)",
        "static final AtomicLong NEXT = new AtomicLong(); | Probe.NEXT (AtomicLong)",
        "static final Number NEXT = new AtomicLong(); | Probe.NEXT (Number)",
        "static final LongAdder SUM = new LongAdder(); | Probe.SUM (LongAdder)",
        "static final ThreadLocal<String> MINE = new ThreadLocal<>(); | Probe.MINE (ThreadLocal)",
        "static final StringBuilder LOG = new StringBuilder(); | Probe.LOG (StringBuilder)",
        "static final CharSequence LOG = new StringBuilder(); | Probe.LOG (CharSequence)",
        "static final BitSet USED = new BitSet(); | Probe.USED (BitSet)",
        "static final Random RANDOM = new Random(7); | Probe.RANDOM (Random)",
        "static final Iterator<String> IDS = null; | Probe.IDS (Iterator)",
        "static final Stream<String> IDS = null; | Probe.IDS (Stream)",
        "static final ArrayList<String> ALL = new ArrayList<>(); | Probe.ALL (ArrayList)",
        "static final HashMap<String, String> ALL = null; | Probe.ALL (HashMap)",
        "static final ConcurrentMap<String, String> ALL = null; | Probe.ALL (ConcurrentMap)",
        "static final SortedMap<String, String> ALL = null; | Probe.ALL (SortedMap)",
        "static final Deque<String> ALL = null; | Probe.ALL (Deque)",
        "static final CompletableFuture<String> F = null; | Probe.F (CompletableFuture)",
        "static final Object[] SLOTS = new Object[1]; | Probe.SLOTS (Object[])",
        "static final AtomicInteger[] SLOTS = null; | Probe.SLOTS (AtomicInteger[])",
        "static final Optional<AtomicInteger> O = null; | Probe.O (Optional)",
        "static final List<int[]> A = List.of(); static final List<Lock> L = List.of(); |"
            + " Probe.L (List)",
        "static class S { int n; } static final S ONE = new S(); | Probe.ONE (Probe.S)",
        "static class S { final Map<String, String> m = new HashMap<>(); } static final S ONE ="
            + " new S(); | Probe.ONE (Probe.S)",
        "static class S { final Map<String, String> m; S(Map<String, String> m) { this.m = m; } }"
            + " static final S ONE = new S(new HashMap<>()); | Probe.ONE (Probe.S)",
        "static class S {} static class T extends S { int n; } static final S ONE = new T(); |"
            + " Probe.ONE (Probe.S)",
        "static class S extends ArrayList<String> {} static final S ONE = new S(); |"
            + " Probe.ONE (Probe.S)",
        "static abstract class S { abstract int n(); } static final S ONE = new S() { int n; int"
            + " n() { return n++; } }; | Probe.ONE (Probe.S)",
        "interface S { int a(); int b(); } static class T implements S { int n; public int a() {"
            + " return n++; } public int b() { return n; } } static final S ONE = new T(); |"
            + " Probe.ONE (Probe.S)",
        "record R(AtomicInteger n) {} static final R ONE = new R(new AtomicInteger()); |"
            + " Probe.ONE (Probe.R)",
        "static final Probe ONE = new Probe(); int n; | Probe.ONE (Probe)",
      })
  void refuses_static_fields_that_can_change(String members, String what) {
    refuses(members, "the static field " + what, DenialReason.STATIC_STATE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "static final Map<String, String> A = new HashMap<>(); | A (Map)",
        "static final Map<String, String> A = new ConcurrentHashMap<>(Map.of()); | A (Map)",
        "static final List<String> A = Arrays.asList(\"x\"); | A (List)",
        "static final Set<String> A = Collections.synchronizedSet(new HashSet<>()); | A (Set)",
        "static final Set<String> A; static { A = new TreeSet<>(); } | A (Set)",
        "static final List<String> A = made(); static List<String> made() { return null; } |"
            + " A (List)",
        "static final Set<String> A = Stream.of(\"x\").collect(Collectors.toSet()); | A (Set)",
        "static final Collection<String> A = Map.of(\"a\", \"b\").size() > 1 ? List.of() : new"
            + " ArrayList<>(); | A (Collection)",
        "static final Map.Entry<String, String> A = new AbstractMap.SimpleEntry<>(\"\", \"\"); |"
            + " A (Map.Entry)",
      })
  void refuses_static_collections_that_can_change(String members, String what) {
    refuses(members, "the static field Probe." + what, DenialReason.STATIC_COLLECTION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "enum E { A; int used; } | the field of an enum Probe.E.used (int) | STATIC_STATE",
        "enum E { A { int used; }; } | the field of an enum Probe.E.1.used (int) | STATIC_STATE",
        "enum E { A; final Object lock = new Object(); } | the field of an enum Probe.E.lock"
            + " (Object) | STATIC_STATE",
        "enum E { A; final List<String> all = new ArrayList<>(); } | the field of an enum"
            + " Probe.E.all (List) | STATIC_COLLECTION",
        "static synchronized void hold() {} | the static synchronized method Probe.hold |"
            + " SHARED_MONITOR",
        "enum E { A; synchronized void hold() {} } | the synchronized method Probe.E.hold |"
            + " SHARED_MONITOR",
        "void a() { synchronized (Probe.class) {} } | synchronized on Class | SHARED_MONITOR",
        "void a() { synchronized (getClass()) {} } | synchronized on Class | SHARED_MONITOR",
        "void a() { synchronized (\"lock\") {} } | synchronized on String | SHARED_MONITOR",
        "void a(String key) { synchronized (key.intern()) {} } | synchronized on String |"
            + " SHARED_MONITOR",
        "void a() { Object lock = \"a\"; synchronized (lock) {} } | synchronized on String |"
            + " SHARED_MONITOR",
        "void a(Integer key) { synchronized (key) {} } | synchronized on Integer | SHARED_MONITOR",
        "final Long key = 7L; void a() { synchronized (key) {} } | synchronized on Long |"
            + " SHARED_MONITOR",
        "enum E { A } void a() { Object e = E.A; synchronized (e) {} } | synchronized on Probe.E |"
            + " SHARED_MONITOR",
        "enum E { A; void a() { synchronized (this) {} } } | synchronized on Probe.E |"
            + " SHARED_MONITOR",
        "record R() {} static final R R = new R(); void a() { synchronized (R) {} } |"
            + " synchronized on Probe.R | SHARED_MONITOR",
        "static final int[] A = {}; void a() { synchronized (A) {} } | synchronized on a shared"
            + " object | SHARED_MONITOR",
        "void a(katas.blocks.Node node) { synchronized (node) {} } | synchronized on Node |"
            + " SHARED_MONITOR",
        "void a(katas.counter.Counter table) { Object lock = table; Runnable r = () -> { synchronized"
            + " (table) {} }; } | synchronized on Counter | SHARED_MONITOR",
      })
  void refuses_locks_that_all_servers_share(String members, String what, DenialReason reason) {
    refuses(members, what, reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static final int A = 1; static final String B = \"b\"; static final Integer C = 7;",
        "static final Duration A = Duration.ofDays(1); static final Instant B = Instant.EPOCH;",
        "static final java.time.format.DateTimeFormatter A = null; static final ZoneId B = null;",
        "static final java.util.regex.Pattern A = java.util.regex.Pattern.compile(\"a\");",
        "static final Optional<Duration> A = Optional.empty(); static final UUID B = null;",
        "static final long[] A = new SplittableRandom(7).longs(9).toArray();",
        "static final Comparator<StringBuilder> A = null; static final Function<Lock, Lock> B ="
            + " it -> it;",
        "enum E { A, B(1) { int x() { return 2; } }; final int n; E() { this(0); } E(int n) { this.n"
            + " = n; } int x() { return 1; } } static final E A = E.A;",
        "static final Map<String, List<Integer>> A = Map.of(\"a\", List.of(1));",
        "static final Map<String, List<Integer>> A; static { Map<String, List<Integer>> m = new"
            + " HashMap<>(); m.put(\"a\", List.of()); A = Map.copyOf(m); }",
        "static final Set<String> A = Collections.unmodifiableSet(new TreeSet<>(Set.of(\"a\")));",
        "enum E { A } static final Set<E> A = Collections.unmodifiableSet(EnumSet.of(E.A));",
        "static final List<String> A = Stream.of(\"a\").toList();",
        "static final Set<String> A = Stream.of(\"a\").collect(Collectors.toUnmodifiableSet());",
        "static final List<String> A = Map.of().isEmpty() ? List.of() : List.of(\"a\");",
        "record R(int a, List<String> b, Optional<R> c) {} static final R A = null;",
        "record R<A>(A a) {} static final R<String> A = new R<>(\"a\");",
        "static final class S { final int a; final List<String> b; S(List<String> b) { a = 1;"
            + " this.b = List.copyOf(b); } } static final S A = new S(List.of());",
        "sealed interface S { record A(int n) implements S {} record B() implements S {} } static"
            + " final S ONE = new S.B();",
        "interface S { int a(); int b(); } static class T implements S { public int a() { return 1;"
            + " } public int b() { return 1; } } static final S ONE = new T();",
        "interface F { int of(int a); } static final F F = a -> a; static final Runnable R = () ->"
            + " {};",
        "final Object lock = new Object(); void a() { synchronized (lock) {} synchronized (this) {} }",
        "final Map<String, String> m = new HashMap<>(); synchronized int a() { synchronized (m) {"
            + " return m.size(); } }",
        "void a(TimeUnit u) { assert u != null; switch (u) { case DAYS -> {} default -> {} } }",
      })
  void permits_constants_and_locks_of_the_server_s_own(String members) {
    assertThatCode(() -> PolicyProbe.checkSource(source(members))).doesNotThrowAnyException();
  }

  private static void refuses(String members, String what, DenialReason reason) {
    String expected = PolicyMessages.violation("Probe.java", 0, what, reason.words());
    assertThat(PolicyProbe.problemsOf(source(members)))
        .extracting(it -> it.replaceFirst("^Probe.java:2 ", "Probe.java "))
        .containsExactly(expected);
  }

  private static String source(String members) {
    return HEAD + "class Probe { " + members + "\n}\n";
  }
}
