package katas.chat;

import java.time.InstantSource;
import katas.blocks.KeyValueStore;
import katas.blocks.MessageLog;
import katas.blocks.Network;
import katas.blocks.Scheduler;
import katas.blocks.VersionedTable;

/**
 * Everything that a server is given. All servers share one table, one store and one log; what a
 * server keeps in memory is gone when it crashes. It then starts again under the same name.
 *
 * @param name the machine's name on the network, without {@code /}
 * @param node the server's number, 0 to 1,023, that no other server has
 * @param network to devices and other servers
 * @param scheduler runs tasks later, on this server
 * @param clock the server's own clock, which may be wrong or be set back
 * @param table the database
 * @param store the shared store
 * @param log the shared message log
 * @param config the numbers of the brief
 */
public record ServerPlatform(
    String name,
    int node,
    Network network,
    Scheduler scheduler,
    InstantSource clock,
    VersionedTable table,
    KeyValueStore store,
    MessageLog log,
    ChatConfig config) {}
