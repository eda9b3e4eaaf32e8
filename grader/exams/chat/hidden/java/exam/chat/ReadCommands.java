package exam.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.chat.Message;
import katas.chat.MessagePage;
import katas.chat.NotAMemberException;
import katas.chat.UnknownConversationException;
import katas.kit.spec.Clauses;
import org.jspecify.annotations.Nullable;

/** What servers are asked. */
final class ReadCommands {
  private ReadCommands() {}

  /** A cursor that a page ended with, and the id of the last message of the page. */
  record Place(String user, String conversation, String cursor, long last) {}

  /** All that a member may see. */
  static List<Message> all(ChatServers servers, int server, String user, String conversation) {
    List<Message> all = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Optional<String> from = cursor;
      MessagePage page =
          servers.ask(server, program -> program.history(user, conversation, 100, from));
      all.addAll(page.messages());
      cursor = page.next();
    } while (cursor.isPresent() && all.size() < 5_000);
    return all;
  }

  /** Judges that a request is refused when the user is no member. */
  static boolean isRefused(
      ChatModel model,
      String user,
      String conversation,
      ChatCommand.Outcome outcome,
      Clauses clauses) {
    if (!model.conversations.containsKey(conversation)) {
      ChatCommand.refused("1.7", outcome, UnknownConversationException.class, clauses);
      return true;
    }
    if (!model.isMember(conversation, user)) {
      ChatCommand.refused("1.3", outcome, NotAMemberException.class, clauses);
      return true;
    }
    return false;
  }

  /**
   * Pages of a history.
   *
   * @param from where the first page begins, or null for the beginning
   * @param all whether to read on to the end
   */
  record History(String user, String conversation, int limit, @Nullable Place from, boolean all)
      implements ChatCommand {
    @Override
    public Object act(ChatServers servers, int server) {
      List<MessagePage> pages = new ArrayList<>();
      Optional<String> cursor = Optional.ofNullable(from).map(Place::cursor);
      do {
        Optional<String> next = cursor;
        MessagePage page =
            servers.ask(
                server + pages.size(), program -> program.history(user, conversation, limit, next));
        pages.add(page);
        cursor = page.next();
      } while (all && cursor.isPresent() && pages.size() < 500);
      return pages;
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      if (isRefused(model, user, conversation, outcome, clauses)
          || !ChatCommand.returned("1.2", outcome, clauses)) {
        return;
      }
      List<MessagePage> pages = outcome.list(MessagePage.class);
      List<Message> messages = pages.stream().flatMap(it -> it.messages().stream()).toList();
      messages.forEach(it -> model.see(model.rule("1.2"), it, clauses));
      ModelConversation known = model.conversations.get(conversation);
      long after = Math.max(from == null ? 0 : from.last(), known.current(user).since());
      List<Message> expected = known.accepted.tailMap(after, false).values().stream().toList();
      MessagePage last = pages.get(pages.size() - 1);
      if (last.next().isPresent()) {
        expected = expected.subList(0, Math.min(expected.size(), limit * pages.size()));
        long end = messages.isEmpty() ? after : messages.get(messages.size() - 1).id();
        clauses.that(
            "next",
            "1.2",
            known.last() > end || unseen(model),
            () -> "the last page has a cursor: " + last);
        model.places.add(new Place(user, conversation, last.next().get(), end));
      } else {
        known.observed = Math.max(known.observed, known.last());
      }
      String since = known.of(user).size() > 1 || known.current(user).since() > 0 ? "1.3" : "1.2";
      model.compare(model.everBroken ? "4.3" : since, expected, messages, clauses);
      for (MessagePage page : pages) {
        clauses.that(
            "full",
            "1.2",
            page == last ? page.messages().size() <= limit : page.messages().size() == limit,
            () -> "a page of " + limit + " has " + page.messages().size());
      }
      if (from == null && last.next().isEmpty()) {
        Expectations.arrived(model, conversation, user, clauses);
      }
    }

    /** Whether something that a device has sent may be there. */
    private boolean unseen(ChatModel model) {
      return model.devices.values().stream()
          .flatMap(device -> device.sent.stream())
          .anyMatch(it -> it.conversation().equals(conversation) && model.isUnseen(it));
    }

    @Override
    public String toString() {
      return user
          + " reads "
          + conversation
          + " in pages of "
          + limit
          + (from == null ? "" : " after #" + from.last());
    }
  }
}
