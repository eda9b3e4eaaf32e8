package katas.contentfeed;

import java.time.InstantSource;
import katas.blocks.KeyValueStore;
import katas.blocks.MessageLog;
import katas.blocks.VersionedTable;

/**
 * Everything that a server is given. All servers share one table, one store and one log, and
 * nothing else: no other server sees what a server keeps in memory, and a crash loses it.
 *
 * @param table the database
 * @param store the cache; it may lose everything at any time, and no post may be lost by that
 * @param log the queue between servers that accept posts and servers that fan them out
 * @param clock the only clock
 * @param config the numbers of the brief
 */
public record Platform(
    VersionedTable table,
    KeyValueStore store,
    MessageLog log,
    InstantSource clock,
    FeedConfig config) {}
