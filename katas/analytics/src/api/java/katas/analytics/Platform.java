package katas.analytics;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import katas.blocks.MessageLog;
import katas.blocks.VersionedTable;

/**
 * Everything that a server is given. All servers share one log and one table, and nothing else:
 * what one server keeps in memory no other one sees, and it is gone when the server crashes.
 *
 * @param log the queue of events
 * @param table the store of counts, dead letters and whatever else has to be remembered
 * @param clock the server's clock
 * @param random the only source of chance, of this server alone
 * @param config the numbers of the brief
 */
public record Platform(
    MessageLog log,
    VersionedTable table,
    InstantSource clock,
    RandomGenerator random,
    AnalyticsConfig config) {}
