package katas.notifications;

import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import katas.blocks.KeyValueStore;
import katas.blocks.MessageLog;
import katas.blocks.VersionedTable;

/**
 * Everything that a notification server is given. All servers of a test share the blocks and the
 * outside world and nothing else: what one server keeps in memory no other one sees, and it is gone
 * when the server crashes. Take of the blocks those that you need.
 *
 * @param table the database
 * @param store the cache
 * @param log the queue; call topics what you like
 * @param clock the only clock
 * @param random the only chance, of this server alone
 * @param templates the texts
 * @param audience who belongs to an audience
 * @param providers those of one channel in the order in which they are preferred
 * @param config the numbers of the brief
 */
public record Platform(
    VersionedTable table,
    KeyValueStore store,
    MessageLog log,
    InstantSource clock,
    RandomGenerator random,
    TemplateSource templates,
    Audience audience,
    List<Provider> providers,
    NotificationConfig config) {
  /** Copies the providers. */
  public Platform {
    providers = List.copyOf(providers);
  }
}
