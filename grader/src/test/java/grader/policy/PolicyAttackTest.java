package grader.policy;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks by what permitted types offer, each with the one line that it is told. */
class PolicyAttackTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "new java.util.Formatter(\"x\"); | new java.util.Formatter | FILES",
        "new java.io.PrintStream(\"x\"); | new java.io.PrintStream | FILES",
        "new java.io.PrintWriter(\"x\"); | new java.io.PrintWriter | FILES",
        "new java.util.Scanner((java.nio.file.Path) null); | new java.util.Scanner | FILES",
        "java.util.PropertyResourceBundle.getBundle(\"x\"); |"
            + " java.util.PropertyResourceBundle.getBundle | FILES",
        "java.util.ResourceBundle.getBundle(\"x\"); | java.util.ResourceBundle.getBundle | FILES",
        "new java.io.FileInputStream(\"x\"); | new java.io.FileInputStream | FILES",
        "new java.io.RandomAccessFile(\"x\", \"r\"); | new java.io.RandomAccessFile | FILES",
        "java.nio.channels.FileChannel.open(null); | java.nio.channels.FileChannel.open | FILES",
        "new java.io.FileReader(\"x\"); | new java.io.FileReader | FILES",
        "new java.util.zip.ZipFile(\"x\"); | new java.util.zip.ZipFile | FILES",
        "java.util.logging.Logger.getLogger(\"x\"); | java.util.logging.Logger.getLogger | FILES",
        "java.util.prefs.Preferences.userRoot(); | java.util.prefs.Preferences.userRoot | FILES",
        "new java.net.Socket(\"x\", 1); | new java.net.Socket | NETWORK",
        "new java.net.ServerSocket(1); | new java.net.ServerSocket | NETWORK",
        "new java.net.DatagramSocket(); | new java.net.DatagramSocket | NETWORK",
        "java.net.InetAddress.getByName(\"x\"); | java.net.InetAddress.getByName | NETWORK",
        "new javax.naming.InitialContext(); | new javax.naming.InitialContext | NOT_LISTED",
        "new javax.script.ScriptEngineManager(); | new javax.script.ScriptEngineManager |"
            + " NOT_LISTED",
        "java.awt.Desktop.getDesktop(); | java.awt.Desktop.getDesktop | NOT_LISTED",
        "java.lang.management.ManagementFactory.getRuntimeMXBean(); |"
            + " java.lang.management.ManagementFactory.getRuntimeMXBean | REFLECTION",
        "ProcessHandle.allProcesses(); | java.lang.ProcessHandle.allProcesses | PROCESSES",
        "java.util.function.Supplier<Object> s = ProcessHandle::current; |"
            + " java.lang.ProcessHandle.current | PROCESSES",
        "System.loadLibrary(\"x\"); | java.lang.System.loadLibrary | NATIVE",
      })
  void refuses_files_network_and_processes(String code, String what, DenialReason reason) {
    PolicyProbe.refuses(code, what, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Class.forName(\"exam\" + \".X\"); | java.lang.Class.forName | REFLECTION",
        "Probe.class.getDeclaredConstructor(); | java.lang.Class.getDeclaredConstructor |"
            + " REFLECTION",
        "getClass().getModule(); | java.lang.Class.getModule | REFLECTION",
        "getClass().getProtectionDomain(); | java.lang.Class.getProtectionDomain | REFLECTION",
        "getClass().getResourceAsStream(\"x\"); | java.lang.Class.getResourceAsStream | REFLECTION",
        "new ClassLoader() {}; | new java.lang.ClassLoader | REFLECTION",
        "ClassLoader.getSystemResource(\"x\"); | java.lang.ClassLoader.getSystemResource |"
            + " REFLECTION",
        "Thread.currentThread().getContextClassLoader(); |"
            + " java.lang.Thread.getContextClassLoader | THREADS",
        "java.util.ServiceLoader.load(Runnable.class); | java.util.ServiceLoader.load | REFLECTION",
        "java.lang.reflect.Proxy.isProxyClass(null); | java.lang.reflect.Proxy.isProxyClass |"
            + " REFLECTION",
        "java.lang.invoke.MethodHandles.arrayElementVarHandle(null); |"
            + " java.lang.invoke.MethodHandles.arrayElementVarHandle | REFLECTION",
        "new java.io.ObjectInputStream(null); | new java.io.ObjectInputStream | FILES",
        "sun.misc.Unsafe.getUnsafe(); | sun.misc.Unsafe.getUnsafe | REFLECTION",
        "new Throwable().getStackTrace(); | java.lang.Throwable.getStackTrace | STACK",
        "new IllegalStateException().getStackTrace(); |"
            + " java.lang.IllegalStateException.getStackTrace | STACK",
        "new Error().printStackTrace(new java.io.PrintWriter(new java.io.StringWriter())); |"
            + " java.lang.Error.printStackTrace | STACK",
        "Thread.dumpStack(); | java.lang.Thread.dumpStack | THREADS",
        "class E extends Error {} new E().getStackTrace(); | java.lang.Error.getStackTrace | STACK",
        "class L extends java.util.ListResourceBundle { public Object[][] getContents() { return"
            + " null; } } L.getBundle(\"x\"); | java.util.ListResourceBundle.getBundle | FILES",
      })
  void refuses_reflection_and_looks_at_the_caller(String code, String what, DenialReason reason) {
    PolicyProbe.refuses(code, what, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "java.util.function.Supplier<Thread> s = Thread::new; | new java.lang.Thread | THREADS",
        "java.util.stream.Stream.of(1).parallel(); | java.util.stream.Stream.parallel | THREADS",
        "java.util.stream.StreamSupport.stream(java.util.List.of().spliterator(), true); |"
            + " java.util.stream.StreamSupport.stream | THREADS",
        "java.util.Arrays.parallelSort(new int[1]); | java.util.Arrays.parallelSort | THREADS",
        "new java.util.concurrent.ConcurrentHashMap<>().forEach(1, (k, v) -> {}); |"
            + " java.util.concurrent.ConcurrentHashMap.forEach | THREADS",
        "java.util.concurrent.ForkJoinPool.commonPool(); |"
            + " java.util.concurrent.ForkJoinPool.commonPool | THREADS",
        "class R extends java.util.concurrent.RecursiveAction { protected void compute() {} } new"
            + " R().fork(); | java.util.concurrent.RecursiveAction.fork | THREADS",
        "class C extends java.util.concurrent.CompletableFuture<Object> { static void"
            + " runAsync(int other) {} } C.runAsync(() -> {}); |"
            + " java.util.concurrent.CompletableFuture.runAsync | THREADS",
        "class C extends java.util.concurrent.CompletableFuture<Object> { int runAsync; }"
            + " C.runAsync(() -> {}); | java.util.concurrent.CompletableFuture.runAsync | THREADS",
        "new java.util.concurrent.CompletableFuture<>().defaultExecutor(); |"
            + " java.util.concurrent.CompletableFuture.defaultExecutor | THREADS",
        "new InheritableThreadLocal<String>(); Thread.currentThread().setDaemon(true); |"
            + " java.lang.Thread.setDaemon | THREADS",
        "Thread.currentThread().getThreadGroup(); | java.lang.Thread.getThreadGroup | THREADS",
        "Thread.currentThread().setPriority(10); | java.lang.Thread.setPriority | THREADS",
        "Thread.currentThread().stop(); | java.lang.Thread.stop | THREADS",
        "Thread.currentThread().suspend(); | java.lang.Thread.suspend | THREADS",
        "Thread.setDefaultUncaughtExceptionHandler(null); |"
            + " java.lang.Thread.setDefaultUncaughtExceptionHandler | THREADS",
        "java.lang.ref.Cleaner.create(); | java.lang.ref.Cleaner.create | THREADS",
        "java.util.concurrent.TimeUnit.DAYS.sleep(1); | java.util.concurrent.TimeUnit.sleep |"
            + " WAIT",
        "java.util.concurrent.locks.LockSupport.parkNanos(1); |"
            + " java.util.concurrent.locks.LockSupport.parkNanos | WAIT",
        "new java.text.SimpleDateFormat().getCalendar(); |"
            + " java.text.SimpleDateFormat.getCalendar | CLOCK",
        "java.util.Locale.setDefault(java.util.Locale.ROOT); | java.util.Locale.setDefault |"
            + " SETTINGS",
        "java.util.SimpleTimeZone.setDefault(null); | java.util.SimpleTimeZone.setDefault |"
            + " SETTINGS",
        "java.time.zone.ZoneRulesProvider.refresh(); |"
            + " java.time.zone.ZoneRulesProvider.refresh | SETTINGS",
        "System.getProperties(); | java.lang.System.getProperties | SETTINGS",
        "System.setIn(null); | java.lang.System.setIn | SETTINGS",
        "System.setSecurityManager(null); | java.lang.System.setSecurityManager | SETTINGS",
        "System.console(); | java.lang.System.console | SETTINGS",
        "System.LoggerFinder.getLoggerFinder(); |"
            + " java.lang.System.LoggerFinder.getLoggerFinder | SETTINGS",
        "java.nio.ByteBuffer.allocateDirect(1); | java.nio.ByteBuffer.allocateDirect | SETTINGS",
      })
  void refuses_threads_clocks_and_settings(String code, String what, DenialReason reason) {
    PolicyProbe.refuses(code, what, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "interface Later { java.util.concurrent.CompletableFuture<Void>"
            + " thenRunAsync(Runnable r); } class Done extends"
            + " java.util.concurrent.CompletableFuture<Void> implements Later {} Later l ="
            + " new Done(); l.thenRunAsync(null); |"
            + " java.util.concurrent.CompletableFuture.thenRunAsync | THREADS",
        "interface Later<R> { Object thenRunAsync(R r); } class Done extends"
            + " java.util.concurrent.CompletableFuture<Void> implements Later<Runnable> {}"
            + " Later<Runnable> l = new Done(); l.thenRunAsync(null); |"
            + " java.util.concurrent.CompletableFuture.thenRunAsync | THREADS",
        "interface Later { Object thenRunAsync(Runnable r); } class Base extends"
            + " java.util.concurrent.CompletableFuture<Void> {} class Done extends Base"
            + " implements Later {} java.util.function.Function<Later, Object> f = l ->"
            + " l.thenRunAsync(null); | java.util.concurrent.CompletableFuture.thenRunAsync |"
            + " THREADS",
        "interface Later { Object thenRunAsync(Runnable r); } class Done extends"
            + " java.util.concurrent.CompletableFuture<Void> implements Later {}"
            + " java.util.function.BiFunction<Later, Runnable, Object> f ="
            + " Later::thenRunAsync; | java.util.concurrent.CompletableFuture.thenRunAsync |"
            + " THREADS",
        "interface Seen { StackTraceElement[] getStackTrace(); } class Here extends"
            + " RuntimeException implements Seen {} Seen s = new Here(); s.getStackTrace(); |"
            + " java.lang.Throwable.getStackTrace | STACK",
        "interface Seen { Object[] getStackTrace(); } class Here extends"
            + " RuntimeException implements Seen {} Seen s = new Here(); s.getStackTrace(); |"
            + " java.lang.RuntimeException.getStackTrace | STACK",
        "new katas.blocks.UnavailableException(\"x\").getStackTrace(); |"
            + " katas.blocks.UnavailableException.getStackTrace | STACK",
        "try { probe(); } catch (katas.blocks.UnavailableException e) {"
            + " e.printStackTrace(new java.io.PrintWriter(new java.io.StringWriter())); } |"
            + " katas.blocks.UnavailableException.printStackTrace | STACK",
        "new Throwable().fillInStackTrace().getStackTrace(); |"
            + " java.lang.Throwable.getStackTrace | STACK",
        "new Throwable().getCause().getSuppressed()[0].getStackTrace(); |"
            + " java.lang.Throwable.getStackTrace | STACK",
        "java.util.function.Function<Throwable, Object> f = Throwable::getStackTrace; |"
            + " java.lang.Throwable.getStackTrace | STACK",
        "new java.util.concurrent.ExecutionException(null).printStackTrace(System.out);"
            + " | java.util.concurrent.ExecutionException.printStackTrace | STACK",
        "StackTraceElement e = null; e.getClassName(); |"
            + " java.lang.StackTraceElement.getClassName | STACK",
        "interface Draw { double nextDouble(); } class D extends java.util.Random"
            + " implements Draw {} Draw d = new D(); d.nextDouble(); | new java.util.Random |"
            + " RANDOM",
      })
  void refuses_a_member_under_another_name(String code, String what, DenialReason reason) {
    PolicyProbe.refuses(code, what, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "class P { public boolean equals(Object o) { return true; } } | equals | OWN_EQUALS",
        "record P(int a) { public boolean equals(Object o) { return true; } } | equals |"
            + " OWN_EQUALS",
        "class P extends java.util.AbstractList<String> { public String get(int i) { return \"\"; }"
            + " public int size() { return 1; } } | size | OWN_COLLECTION",
        "class B { public boolean contains(Object o) { return true; } } abstract class P extends B"
            + " implements java.util.Set<String> {} | contains | OWN_COLLECTION",
        "interface B { default boolean containsAll(java.util.Collection<?> c) { return true; } }"
            + " abstract class P implements B, java.util.Collection<String> { public abstract boolean"
            + " containsAll(java.util.Collection<?> c); } | containsAll | OWN_COLLECTION",
        "class P extends java.util.TreeMap<String, String> { public int size() { return 1; } } |"
            + " size | OWN_COLLECTION",
      })
  void refuses_answers_that_agree_with_every_test(String code, String what, DenialReason reason) {
    PolicyProbe.refuses(code, what, reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record P(int a) {} new P(1).equals(new P(2));",
        "record P(int a) { public int hashCode() { return 7; } } new P(1).hashCode();",
        "class Q extends java.util.LinkedHashMap<String, String> { protected boolean"
            + " removeEldestEntry(java.util.Map.Entry<String, String> e) { return size() > 3; } }",
        "class I implements Iterable<String> { public java.util.Iterator<String> iterator() {"
            + " return java.util.List.<String>of().iterator(); } } for (String s : new I()) {}",
        "class C extends RuntimeException {} try { throw new C(); } catch (C e) {"
            + " e.printStackTrace(); }",
        "new java.util.concurrent.ConcurrentHashMap<String, Long>().forEach((k, v) -> {});",
        "new java.text.DecimalFormat(\"0.0\").format(1.5); String.format(\"%d\", 1);",
        "new java.util.Scanner(\"a b\").next(); new java.util.concurrent.FutureTask<>(() -> 1).run();",
        "String s = switch (\"\".hashCode()) { case 1 -> \"a\"; default -> \"b\"; }; switch (s) { case"
            + " \"a\": break; default: }",
      })
  void permits_the_honest_use_beside_it(String code) {
    assertThatCode(() -> PolicyProbe.check(code)).doesNotThrowAnyException();
  }
}
