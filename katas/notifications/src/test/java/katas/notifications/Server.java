package katas.notifications;

import java.util.List;
import katas.kit.IsolatedServer;

/** The learner's server as a test talks to it, which is both interfaces in one. */
public final class Server implements Notifications, Worker {
  private final Notifications notifications;
  private final Worker worker;

  private Server(Object program) {
    notifications = (Notifications) program;
    worker = (Worker) program;
  }

  /** Starts a server on this platform. */
  public static Server start(Platform platform) {
    Object program = IsolatedServer.<Platform, Object>start(NotificationServer::new, platform);
    return new Server(program);
  }

  @Override
  public void setPreferences(Preferences preferences) {
    notifications.setPreferences(preferences);
  }

  @Override
  public Preferences preferences(String userId) {
    return notifications.preferences(userId);
  }

  @Override
  public String send(SendRequest request) {
    return notifications.send(request);
  }

  @Override
  public boolean cancel(String notificationId) {
    return notifications.cancel(notificationId);
  }

  @Override
  public List<ChannelStatus> status(String notificationId) {
    return notifications.status(notificationId);
  }

  @Override
  public void start(Campaign campaign) {
    notifications.start(campaign);
  }

  @Override
  public int process() {
    return worker.process();
  }

  @Override
  public boolean report(DeliveryReport report) {
    return worker.report(report);
  }

  @Override
  public List<DeadLetter> deadLetters(String after, int limit) {
    return worker.deadLetters(after, limit);
  }

  @Override
  public boolean replay(DeadLetter letter) {
    return worker.replay(letter);
  }
}
