package exam.notifications;

import static katas.notifications.NotificationWorld.hello;
import static katas.notifications.NotificationWorld.states;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import katas.notifications.Channel;
import katas.notifications.DeliveryReport;
import katas.notifications.DeliveryReport.Event;
import katas.notifications.NotificationWorld;
import katas.notifications.Preferences;
import katas.notifications.Server;
import katas.notifications.State;

/** One text that is the address of several channels, or becomes that of another: rule 2.6. */
final class BouncedAddresses {
  private final NotificationWorld world = new NotificationWorld();
  private final Server server = world.server();

  private BouncedAddresses() {}

  /** Fails when a bounce is one of another channel too, or is remembered for too long. */
  static void expectTheirChannelAlone() {
    for (Channel channel : Channel.values()) {
      new BouncedAddresses().oneAddressOfAllChannels(channel);
    }
    new BouncedAddresses().theAddressMovesTo(Channel.EMAIL);
  }

  private void bounces(Channel channel) {
    server.send(hello("bounces", "ann", channel));
    world.process(server);
    server.report(new DeliveryReport(world.provider(channel).onlyKey(), Event.BOUNCED));
  }

  private State sentBy(String key, Channel channel) {
    String id = server.send(hello(key, "ann", channel));
    world.process(server);
    return states(server, id).get(0);
  }

  /** The same text may be a user's address on two channels. */
  private void oneAddressOfAllChannels(Channel bounced) {
    Preferences same =
        NotificationWorld.at(
            "ann", Map.of(Channel.PUSH, "+1", Channel.SMS, "+1", Channel.EMAIL, "+1"));
    server.setPreferences(same);
    bounces(bounced);

    for (String when : List.of("at once", "after the same preferences")) {
      for (Channel channel : Channel.values()) {
        assertThat(sentBy(when + channel, channel))
            .as("rule 2.6: %s to +1, %s, since +1 bounced by %s", channel, when, bounced)
            .isEqualTo(channel == bounced ? State.SUPPRESSED : State.SENT);
      }
      server.setPreferences(same);
    }
  }

  private void theAddressMovesTo(Channel other) {
    Preferences before = NotificationWorld.at("ann", Map.of(Channel.SMS, "+1"));
    server.setPreferences(before);
    bounces(Channel.SMS);

    server.setPreferences(NotificationWorld.at("ann", Map.of(other, "+1")));
    assertThat(sentBy("moved", other))
        .as("rule 2.6: %s to +1, which bounced by SMS", other)
        .isEqualTo(State.SENT);
    server.setPreferences(before);
    assertThat(sentBy("back", Channel.SMS))
        .as("rule 2.6: SMS to +1, after preferences that did not name it for SMS")
        .isEqualTo(State.SENT);
  }
}
