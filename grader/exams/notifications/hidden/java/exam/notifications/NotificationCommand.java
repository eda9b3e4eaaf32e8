package exam.notifications;

import java.util.List;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import katas.kit.spec.Command;
import katas.notifications.Server;
import katas.notifications.UnknownNotificationException;
import org.jspecify.annotations.Nullable;

/** A call of a server, or something else that happens. */
interface NotificationCommand extends Command<NotificationModel, NotificationServers> {

  /** A call of a server that can be lost. */
  interface Request extends NotificationCommand {
    @Nullable Object ask(Server server);

    @Override
    default @Nullable Object run(NotificationServers cluster, int server) {
      return ask(cluster.server(server));
    }

    /** What the call does when it takes effect. */
    void takeEffect(NotificationModel model);

    @Override
    default List<NotificationModel> lost(NotificationModel model) {
      NotificationModel changed = model.copy();
      takeEffect(changed);
      return List.of(model, changed);
    }
  }

  /** Something that is no request of a client, and that no fault hits. */
  interface Event extends NotificationCommand {
    @Override
    default boolean isRequest() {
      return false;
    }
  }

  /**
   * A notification that a command names.
   *
   * @param key user and key in the model
   * @param id as the server made it, or one that no notification has
   */
  record Target(String key, String id) {
    static final Target NONE = new Target("", "no such id");

    NotificationModel.@Nullable Accepted in(NotificationModel model) {
      return model.notifications.get(key);
    }

    /** Rule 1.7: only what was accepted has a status. */
    boolean isKnown(NotificationModel model, Answer answer, Clauses clauses) {
      if (in(model) == null) {
        clauses.refused("1.7", answer, UnknownNotificationException.class);
        return false;
      }
      return true;
    }

    @Override
    public String toString() {
      return key.isEmpty() ? "an unknown notification" : key;
    }
  }

  /** A request that a server refuses, whatever it holds. */
  record Misuse(String text, Use use, Class<? extends RuntimeException> expected)
      implements NotificationCommand {

    /** What is done. */
    interface Use {
      void on(Server server);
    }

    @Override
    public @Nullable Object run(NotificationServers cluster, int server) {
      use.on(cluster.server(server));
      return null;
    }

    @Override
    public void check(NotificationModel model, Answer answer, Clauses clauses) {
      clauses.refused("1.7", answer, expected);
    }

    @Override
    public boolean isRequest() {
      return false;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
