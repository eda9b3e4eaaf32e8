package katas.chat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.chat.Rows.ConversationRow;
import katas.chat.Rows.MemberEntry;
import katas.chat.Session.Flow;

/**
 * Brings messages to the devices that are connected to this server.
 *
 * <p>Invariant: a packet holds what comes right behind the device's position, and the next packet
 * goes out when the device has confirmed. Since a position is never above what the device keeps,
 * packets leave no gap, whatever is lost, late or repeated; the device drops what it has already.
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

  /**
   * Brings everything that the device missed. The session's row is written by now: a message that
   * is stored after this look finds the row, so nothing falls between the two.
   */
  void catchUp(Session session) {
    for (String conversation : positions.conversations(session.user)) {
      wanted(session, conversation, 0);
    }
  }

  /** Brings a message to all devices of members here. */
  void news(String conversation, long id) {
    Collection<String> members = conversations.members(conversation);
    for (Session session : sessions.here(members)) {
      wanted(session, conversation, id);
    }
  }

  private void wanted(Session session, String conversation, long id) {
    Flow flow =
        session.flows.computeIfAbsent(
            conversation,
            key ->
                new Flow(
                    new RetryTimer(
                        platform.scheduler(),
                        platform.config(),
                        () -> sendPacket(session, conversation))));
    flow.wants(id);
    if (!flow.packet.running()) {
      flow.packet.begin();
    }
  }

  private void sendPacket(Session session, String conversation) {
    Flow flow = session.flows.get(conversation);
    List<Message> packet = sessions.isAlive(session) ? missing(session, conversation) : List.of();
    if (packet.isEmpty()) {
      flow.packet.stop();
    } else {
      platform.network().send(session.machine, new Wire.Deliver(conversation, packet));
    }
  }

  private List<Message> missing(Session session, String conversation) {
    Optional<ConversationRow> row = conversations.find(conversation).map(Row::value);
    Optional<MemberEntry> member = row.flatMap(each -> each.member(session.user));
    if (member.isEmpty()) {
      return List.of();
    }
    long last = row.get().last();
    session.flows.get(conversation).wants(last);
    long position = positions.of(session.user, conversation).confirmed(session.device);
    return messages.between(conversation, Math.max(position, member.get().since()), last, PACKET);
  }

  /** A device keeps everything up to {@code id}. */
  void confirmed(Wire.DeliveredUpTo got) {
    positions.delivered(got.user(), got.conversation(), got.device(), got.id());
    for (Session session : sessions.here(List.of(got.user()))) {
      Flow flow = session.flows.get(got.conversation());
      if (session.device.equals(got.device()) && flow != null && flow.packet.running()) {
        next(flow, got.id());
      }
    }
  }

  private static void next(Flow flow, long confirmed) {
    if (flow.wanted > confirmed) {
      flow.packet.begin();
    } else {
      flow.packet.stop();
    }
  }
}
