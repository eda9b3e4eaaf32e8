package katas.analytics;

import java.time.InstantSource;
import katas.blocks.MessageLog;
import katas.blocks.VersionedTable;

/**
 * Everything that a server is given. All servers share one log and one table, and nothing else:
 * what one server keeps in memory no other one sees, and it is gone when the server crashes.
 *
 * @param log where events wait to be counted
 * @param table the store of the windows, and of whatever else has to be remembered
 * @param clock the server's clock
 * @param config the numbers of the brief
 */
public record Platform(
    MessageLog log, VersionedTable table, InstantSource clock, AnalyticsConfig config) {}
