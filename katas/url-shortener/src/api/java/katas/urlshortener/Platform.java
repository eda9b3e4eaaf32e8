package katas.urlshortener;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import katas.blocks.KeyValueStore;
import katas.blocks.Scheduler;
import katas.blocks.VersionedTable;

/**
 * Everything that a server is given. All servers of a test share one table, one store and one log,
 * and nothing else: what one server keeps in memory no other one sees, and it is gone when the
 * server crashes.
 *
 * @param table the database
 * @param store the shared counter's home
 * @param scheduler runs tasks later, on this server
 * @param clock the only clock
 * @param random the only source of chance; in production a {@link java.security.SecureRandom}
 * @param secret the same on all servers and known to nobody else
 * @param clicks the log of clicks
 * @param config the numbers of the brief
 */
public record Platform(
    VersionedTable table,
    KeyValueStore store,
    Scheduler scheduler,
    InstantSource clock,
    RandomGenerator random,
    long secret,
    ClickLog clicks,
    ShortenerConfig config) {}
