package katas.notifications;

import java.util.List;

/** A notification server. Keeps nothing between two calls but parsed templates and breakers. */
public final class NotificationServer implements Notifications, Worker {
  private final Profiles profiles;
  private final Acceptance acceptance;
  private final Views views;
  private final Campaigns campaigns;
  private final Rounds rounds;
  private final Reports reports;
  private final DeadLetters deadLetters;

  /** Starts a server on the shared platform. */
  public NotificationServer(Platform platform) {
    TemplateEngine templates =
        new TemplateEngine(platform.templates(), platform.config().defaultLocale());
    Deliveries deliveries = new Deliveries(platform.table());
    profiles = new Profiles(platform.table());
    acceptance = new Acceptance(platform, profiles, templates);
    campaigns = new Campaigns(platform, acceptance, templates);
    Digests digests = new Digests(platform, deliveries, profiles, templates);
    views = new Views(platform.table(), deliveries, digests);
    Admission admission = new Admission(platform, profiles);
    Sender sender = new Sender(platform, deliveries, admission, digests);
    rounds = new Rounds(platform, new WorkQueue(platform), sender, campaigns);
    reports = new Reports(platform.table(), deliveries);
    deadLetters = new DeadLetters(platform, deliveries);
  }

  @Override
  public void setPreferences(Preferences preferences) {
    profiles.set(preferences);
  }

  @Override
  public Preferences preferences(String userId) {
    return profiles.get(userId).preferences(userId);
  }

  @Override
  public String send(SendRequest request) {
    return acceptance.send(request);
  }

  @Override
  public List<ChannelStatus> status(String notificationId) {
    return views.status(notificationId);
  }

  @Override
  public int process() {
    return rounds.process();
  }

  @Override
  public List<DeadLetter> deadLetters(String after, int limit) {
    return deadLetters.page(after, limit);
  }

  @Override
  public boolean replay(DeadLetter letter) {
    return deadLetters.replay(letter);
  }

  @Override
  public boolean report(DeliveryReport report) {
    return reports.report(report);
  }

  @Override
  public boolean cancel(String notificationId) {
    return views.cancel(notificationId);
  }

  @Override
  public void start(Campaign campaign) {
    campaigns.start(campaign);
  }
}
