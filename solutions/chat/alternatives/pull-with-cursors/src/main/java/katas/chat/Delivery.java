package katas.chat;

import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.chat.Rows.ConversationRow;
import katas.chat.Rows.MemberEntry;
import katas.chat.Session.Flow;

/**
 * Brings messages to the devices that are connected to this server, when they ask.
 *
 * <p>Invariant: a hint, which is a packet without messages, is repeated until the device has said
 * how far it is and there was nothing behind that. A packet holds what comes right behind what the
 * device itself said, so the server needs to believe nothing about it; what it notes is for
 * receipts alone.
 */
final class Delivery {
  private static final int PACKET = 50;

  private final ServerPlatform platform;
  private final Sessions sessions;
  private final Conversations conversations;
  private final Messages messages;
  private final ReadPositions positions;

  Delivery(
      ServerPlatform platform,
      Sessions sessions,
      Conversations conversations,
      Messages messages,
      ReadPositions positions) {
    this.platform = platform;
    this.sessions = sessions;
    this.conversations = conversations;
    this.messages = messages;
    this.positions = positions;
  }

  /** Hints at all conversations; the session's row is written by now. */
  void catchUp(Session session) {
    for (String conversation : positions.conversations(session.user)) {
      hint(session, conversation);
    }
  }

  /** Hints all devices of members here. */
  void news(String conversation, long id) {
    for (Session session : sessions.here(conversations.members(conversation))) {
      hint(session, conversation);
    }
  }

  private void hint(Session session, String conversation) {
    Flow flow =
        session.flows.computeIfAbsent(
            conversation,
            key ->
                new Flow(
                    new RetryTimer(
                        platform.scheduler(),
                        platform.config(),
                        () -> sendHint(session, conversation))));
    if (!flow.packet.running()) {
      flow.packet.begin();
    }
  }

  private void sendHint(Session session, String conversation) {
    if (sessions.isAlive(session)) {
      platform.network().send(session.machine, new Wire.Deliver(conversation, List.of()));
    } else {
      session.flows.get(conversation).packet.stop();
    }
  }

  /** A device keeps everything up to {@code id}, and asks for what comes next. */
  void confirmed(Wire.DeliveredUpTo got) {
    positions.delivered(got.user(), got.conversation(), got.device(), got.id());
    List<Message> packet = behind(got);
    for (Session session : sessions.here(List.of(got.user()))) {
      Flow flow = session.flows.get(got.conversation());
      if (session.device.equals(got.device()) && flow != null) {
        answer(session, flow, new Wire.Deliver(got.conversation(), packet));
      }
    }
  }

  private void answer(Session session, Flow flow, Wire.Deliver packet) {
    if (packet.messages().isEmpty()) {
      flow.packet.stop();
    } else {
      platform.network().send(session.machine, packet);
    }
  }

  private List<Message> behind(Wire.DeliveredUpTo got) {
    Optional<ConversationRow> row = conversations.find(got.conversation()).map(Row::value);
    Optional<MemberEntry> member = row.flatMap(each -> each.member(got.user()));
    if (member.isEmpty()) {
      return List.of();
    }
    long after = Math.max(got.id(), member.get().since());
    return messages.between(got.conversation(), after, row.get().last(), PACKET);
  }
}
