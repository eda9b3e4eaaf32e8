package katas.contentfeed;

import java.time.InstantSource;
import katas.blocks.KeyValueStore;
import katas.blocks.MessageLog;
import katas.blocks.VersionedTable;

/**
 * Everything that a server is given. All servers share one table, one store and one log, and
 * nothing else: what one server keeps in memory no other one sees, and it is gone when the server
 * crashes.
 *
 * @param table the database
 * @param store the cache; it may lose everything at once, and no post is lost by it
 * @param log the queue between servers that take posts and servers that fan them out
 * @param clock the only clock
 * @param config the numbers of the brief
 */
public record Platform(
    VersionedTable table,
    KeyValueStore store,
    MessageLog log,
    InstantSource clock,
    FeedConfig config) {}
