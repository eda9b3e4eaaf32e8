package grader.engineadapters;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import katas.blocks.BlobStore;
import katas.blocks.KeyValueStore;
import katas.blocks.LogConsumer;
import katas.blocks.MessageLog;
import katas.blocks.Transaction;
import katas.blocks.UnavailableException;
import katas.blocks.VersionedTable;
import org.jspecify.annotations.Nullable;

/**
 * Counts a server's steps: its calls that change something in a block. Before each of them, a test
 * may do something, such as let the server crash there.
 *
 * <p>Thread safety: for one server at a time, which may have several threads.
 */
public final class StepInterceptor {
  private static final Set<String> CHANGES =
      Set.of(
          "write",
          "commit",
          "put",
          "putIfAbsent",
          "compareAndSet",
          "compareAndDelete",
          "delete",
          "increment",
          "addUpTo",
          "append");

  private final List<LogConsumer> consumers = new CopyOnWriteArrayList<>();
  private volatile IntConsumer before = made -> {};
  private final AtomicInteger steps = new AtomicInteger();

  /**
   * Begins to count anew.
   *
   * @param action what happens before each step, on the thread of the server; it gets how many
   *     steps were made before
   */
  public void before(IntConsumer action) {
    before = action;
    steps.set(0);
  }

  /** Lets something happen once, before a step. */
  public void between(int step, InterleavedAction action) {
    before(
        made -> {
          if (made == step) {
            action.run();
          }
        });
  }

  /**
   * Lets whoever makes these steps crash before one of them: it leaves its groups, and no change of
   * it arrives from then on.
   */
  public void crashBefore(int step) {
    crashBefore(step, this::leave);
  }

  /** The same for all that this server does. */
  public void crashBefore(int step, ServerBlocks server) {
    crashBefore(step, server::crash);
  }

  private void crashBefore(int step, Runnable crash) {
    before(
        made -> {
          if (made >= step) {
            crash.run();
            throw new UnavailableException("the server has crashed");
          }
        });
  }

  /** Leaves the groups that were joined. */
  public void leave() {
    consumers.forEach(LogConsumer::close);
  }

  /** The same table, whose changes count. */
  public VersionedTable table(VersionedTable table) {
    return counted(VersionedTable.class, table);
  }

  /** The same store, whose changes count. */
  public KeyValueStore store(KeyValueStore store) {
    return counted(KeyValueStore.class, store);
  }

  /** The same blobs, whose changes count. */
  public BlobStore blobs(BlobStore blobs) {
    return counted(BlobStore.class, blobs);
  }

  /** The same log; appends and commits count. */
  public MessageLog log(MessageLog log) {
    return counted(MessageLog.class, log);
  }

  private <T> T counted(Class<T> type, T block) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (CHANGES.contains(method.getName())) {
                before.accept(steps.getAndIncrement());
              }
              try {
                return watched(method.invoke(block, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private @Nullable Object watched(@Nullable Object answer) {
    if (answer instanceof Transaction transaction) {
      return counted(Transaction.class, transaction);
    }
    if (answer instanceof LogConsumer consumer) {
      consumers.add(consumer);
      return counted(LogConsumer.class, consumer);
    }
    return answer;
  }
}
