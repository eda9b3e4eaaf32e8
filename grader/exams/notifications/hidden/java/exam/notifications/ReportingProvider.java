package exam.notifications;

import katas.notifications.Channel;
import katas.notifications.DeliveryReport;
import katas.notifications.Message;
import katas.notifications.Provider;
import katas.notifications.ProviderAnswer;
import katas.notifications.ScriptedProvider;
import katas.notifications.Server;

/**
 * Reports what it has accepted before its answer arrives.
 *
 * @param provider who accepts
 * @param server which server gets the report
 * @param event what is reported
 */
record ReportingProvider(ScriptedProvider provider, Server server, DeliveryReport.Event event)
    implements Provider {
  @Override
  public String name() {
    return provider.name();
  }

  @Override
  public Channel channel() {
    return provider.channel();
  }

  @Override
  public ProviderAnswer send(Message message) {
    try {
      return provider.send(message);
    } finally {
      if (provider.accepted().contains(message)) {
        server.report(new DeliveryReport(message.key(), event));
      }
    }
  }
}
