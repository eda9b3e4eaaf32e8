package katas.notifications;

import java.util.List;
import katas.blocks.NotImplementedException;

/** A notification server: accepts requests, and sends what is due. */
public final class NotificationServer implements Notifications, Worker {

  /** Starts a server on the shared platform. */
  public NotificationServer(Platform platform) {
    throw new NotImplementedException(); // TODO: rule 1.4
  }

  @Override
  public void setPreferences(Preferences preferences) {
    throw new NotImplementedException(); // TODO: rule 1.4
  }

  @Override
  public Preferences preferences(String userId) {
    throw new NotImplementedException(); // TODO: rule 1.4
  }

  @Override
  public String send(SendRequest request) {
    throw new NotImplementedException(); // TODO: rule 1.4
  }

  @Override
  public List<ChannelStatus> status(String notificationId) {
    throw new NotImplementedException(); // TODO: rule 1.4
  }

  @Override
  public int process() {
    throw new NotImplementedException(); // TODO: rule 1.4
  }

  @Override
  public List<DeadLetter> deadLetters(String after, int limit) {
    throw new NotImplementedException(); // TODO: rule 2.3
  }

  @Override
  public boolean replay(DeadLetter letter) {
    throw new NotImplementedException(); // TODO: rule 2.3
  }

  @Override
  public boolean report(DeliveryReport report) {
    throw new NotImplementedException(); // TODO: rule 2.6
  }

  @Override
  public boolean cancel(String notificationId) {
    throw new NotImplementedException(); // TODO: rule 3.5
  }

  @Override
  public void start(Campaign campaign) {
    throw new NotImplementedException(); // TODO: rule 5.1
  }
}
