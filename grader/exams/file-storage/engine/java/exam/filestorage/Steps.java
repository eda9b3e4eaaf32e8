package exam.filestorage;

import grader.engines.EngineServer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.IntConsumer;
import katas.blocks.BlobStore;
import katas.blocks.MessageLog;
import katas.blocks.Transaction;
import katas.blocks.UnavailableException;
import katas.blocks.VersionedTable;

/**
 * Counts a server's steps: its calls that change something in a block. Before each of them, a test
 * may do something, such as let the server crash there.
 */
final class Steps {
  private static final Set<String> CHANGES =
      Set.of("write", "commit", "put", "putIfAbsent", "delete", "append");

  private IntConsumer before = made -> {};
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

  /** Lets something happen once, before a step. */
  void between(int step, Meanwhile meanwhile) {
    before(
        made -> {
          if (made == step) {
            meanwhile.happen();
          }
        });
  }

  /** Lets a server crash before a step; no later step is made. */
  void crashBefore(int step, EngineServer server) {
    before(
        made -> {
          if (made >= step) {
            server.crash();
            throw new UnavailableException("the server has crashed");
          }
        });
  }

  VersionedTable table(VersionedTable table) {
    return counted(VersionedTable.class, table);
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
                return answer instanceof Transaction transaction
                    ? counted(Transaction.class, transaction)
                    : answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
