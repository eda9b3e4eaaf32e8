// Of several devices of a user at a server one gets the message.
package katas.chat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.blocks.Row;
import katas.chat.Rows.ConversationRow;
import katas.chat.Rows.MemberEntry;
import katas.chat.Session.Flow;

/**
 * Brings messages to the devices that are connected to this server.
 *
 * <p>Invariant: a packet holds what comes right behind the device's mark, and the next packet goes
 * out when the device has confirmed. Since a mark is never above what the device keeps, packets
 * leave no gap, whatever is lost, late or repeated; the device drops what it has already.
 */
final class Delivery {
  private static final int PACKET = 50;

  private final ServerPlatform platform;
  private final Sessions sessions;
  private final Rooms rooms;
  private final Messages messages;
  private final Places places;

  Delivery(
      ServerPlatform platform, Sessions sessions, Rooms rooms, Messages messages, Places places) {
    this.platform = platform;
    this.sessions = sessions;
    this.rooms = rooms;
    this.messages = messages;
    this.places = places;
  }

  /**
   * Brings everything that the device missed. The session's row is written by now: a message that
   * is stored after this look finds the row, so nothing falls between the two.
   */
  void catchUp(Session session) {
    for (String conversation : places.conversations(session.user)) {
      wanted(session, conversation, 0);
    }
  }

  /** Brings a message to all devices of members here. */
  void news(String conversation, long id) {
    Collection<String> members = rooms.members(conversation);
    Set<String> served = new HashSet<>();
    for (Session session : sessions.here(members)) {
      if (served.add(session.user)) { // BUG: and the other device?
        wanted(session, conversation, id);
      }
    }
  }

  private void wanted(Session session, String conversation, long id) {
    Flow flow =
        session.flows.computeIfAbsent(
            conversation,
            key ->
                new Flow(
                    new Repeater(
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
    Optional<ConversationRow> room = rooms.find(conversation).map(Row::value);
    Optional<MemberEntry> member = room.flatMap(each -> each.member(session.user));
    if (member.isEmpty()) {
      return List.of();
    }
    long last = room.get().last();
    session.flows.get(conversation).wants(last);
    long mark = places.of(session.user, conversation).mark(session.device);
    return messages.between(conversation, Math.max(mark, member.get().since()), last, PACKET);
  }

  /** A device keeps everything up to {@code id}. */
  void confirmed(Wire.Got got) {
    places.delivered(got.user(), got.conversation(), got.device(), got.id());
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
