package exam.videostreaming;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import katas.blocks.BlobStore;
import katas.blocks.KeyValueStore;
import katas.blocks.LogConsumer;
import katas.blocks.MessageLog;
import katas.blocks.UnavailableException;

/**
 * Counts a server's steps: its calls that change something in a block. Before each of them, a test
 * may do something, such as let the server crash there.
 */
final class Steps {
  private static final Set<String> CHANGES =
      Set.of(
          "put",
          "putIfAbsent",
          "compareAndSet",
          "compareAndDelete",
          "delete",
          "increment",
          "addUpTo",
          "append",
          "commit");

  private IntConsumer before = made -> {};
  private final List<LogConsumer> consumers = new ArrayList<>();
  private int steps;

  /**
   * Begins to count anew.
   *
   * @param action what happens before each step, on the thread of the server; it gets how many
   *     steps were made before
   */
  void before(IntConsumer action) {
    before = action;
    steps = 0;
  }

  /**
   * Lets whoever makes these steps crash before one of them: it leaves its groups, and no call of
   * it arrives from then on.
   */
  void crashBefore(int step) {
    before(
        made -> {
          if (made >= step) {
            leave();
            throw new UnavailableException("the server has crashed");
          }
        });
  }

  /** Lets something happen once, before a step. */
  void between(int step, Meanwhile meanwhile) {
    before(
        made -> {
          if (made == step) {
            meanwhile.happen();
          }
        });
  }

  /** Leaves the groups that were joined. */
  void leave() {
    consumers.forEach(LogConsumer::close);
  }

  KeyValueStore store(KeyValueStore store) {
    return counted(KeyValueStore.class, store);
  }

  BlobStore blobs(BlobStore blobs) {
    return counted(BlobStore.class, blobs);
  }

  MessageLog log(MessageLog log) {
    return counted(MessageLog.class, log);
  }

  private <T> T counted(Class<T> type, T block) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (CHANGES.contains(method.getName())) {
                before.accept(steps++);
              }
              try {
                Object answer = method.invoke(block, arguments);
                return answer instanceof LogConsumer consumer ? joined(consumer) : answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private LogConsumer joined(LogConsumer consumer) {
    consumers.add(consumer);
    return counted(LogConsumer.class, consumer);
  }
}
