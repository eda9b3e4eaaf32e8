package katas.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import katas.blocks.simulation.Simulation;

/** One class a violation. */
public final class Violations {
  private Violations() {}

  /** Static state. */
  public static final class Counter {
    static int count;
  }

  /** Static state. */
  public static final class Lock {
    static final Object LOCK = new Object();
  }

  /** Static state. */
  public static final class Atomic {
    static final AtomicLong NEXT = new AtomicLong();
  }

  /** Static state behind a harmless type. */
  public static final class Cache {
    static final Map<String, String> CACHE = new HashMap<>();
  }

  /** Static state behind a harmless type. */
  public static final class SharedCache {
    static final Map<String, String> CACHE =
        new ConcurrentHashMap<>(Map.of("first", "value", "second", "other value", "third", "more"));
  }

  /** Static state behind a harmless type. */
  public static final class SynchronizedCache {
    static final List<String> CACHE = Collections.synchronizedList(List.of());
  }

  /** Static state of a class of one's own. */
  public static final class Registry {
    static final Registry INSTANCE = new Registry();
  }

  /** Static state of the only value of an enum. */
  public enum Singleton {
    /** The only one. */
    INSTANCE;

    int count;
  }

  /** Static state of a server that lacks the keyword. */
  public static final class Remembered {
    static final ThreadLocal<String> LAST = new ThreadLocal<>();
  }

  /** Static lock. */
  public static final class ClassLock {
    static synchronized void enter() {}
  }

  /** Threads. */
  public static final class Starter {
    void start() {
      new Thread(() -> {}).start();
    }
  }

  /** Threads. */
  public static final class Pool {
    void start() {
      Executors.newCachedThreadPool().shutdown();
    }
  }

  /** Threads. */
  public static final class Future {
    Object start() {
      return CompletableFuture.supplyAsync(() -> 1);
    }
  }

  /** Threads. */
  public static final class Parallel {
    long start(List<String> words) {
      return words.parallelStream().count();
    }
  }

  /** Waits. */
  public static final class Sleeper {
    void sleep() throws InterruptedException {
      Thread.sleep(1);
    }
  }

  /** Waits. */
  public static final class Poller {
    Object poll(BlockingQueue<String> queue) throws InterruptedException {
      return queue.poll(1, TimeUnit.SECONDS);
    }
  }

  /** Waits. */
  public static final class Waiter {
    synchronized void pause() throws InterruptedException {
      wait(1);
    }
  }

  /** Clocks. */
  public static final class Now {
    Instant now() {
      return Instant.now();
    }
  }

  /** Clocks. */
  public static final class Millis {
    long now() {
      return System.currentTimeMillis();
    }
  }

  /** Chance. */
  public static final class Dice {
    double roll() {
      return Math.random();
    }
  }

  /** Chance. */
  public static final class Unseeded {
    int roll() {
      return new Random().nextInt();
    }
  }

  /** Chance. */
  public static final class OfTheThread {
    int roll() {
      return ThreadLocalRandom.current().nextInt();
    }
  }

  /** Chance. */
  public static final class Names {
    UUID name() {
      return UUID.randomUUID();
    }
  }

  /** Files. */
  public static final class Reader {
    String read() throws IOException {
      return Files.readString(Path.of("state"));
    }
  }

  /** Network. */
  public static final class Dialler {
    void call() throws IOException {
      new java.net.Socket("localhost", 1).close();
    }
  }

  /** Processes. */
  public static final class Shell {
    void run() throws IOException {
      new ProcessBuilder("true").start();
    }
  }

  /** Reflection. */
  public static final class Mirror {
    int look() {
      return Mirror.class.getDeclaredFields().length;
    }
  }

  /** Settings. */
  public static final class Listener {
    int listen() throws IOException {
      return System.in.read();
    }
  }

  /** What is for tests. */
  public static final class Simulated {
    Object make(Simulation simulation) {
      return simulation.store();
    }
  }
}
