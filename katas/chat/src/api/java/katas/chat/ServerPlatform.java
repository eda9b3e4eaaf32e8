package katas.chat;

import java.time.InstantSource;
import katas.blocks.KeyValueStore;
import katas.blocks.MessageLog;
import katas.blocks.Network;
import katas.blocks.Scheduler;
import katas.blocks.VersionedTable;

/**
 * Everything that a server is given. All servers share one table, one store and one log. A crash
 * loses what a server keeps in memory; the server then starts again under the same name.
 *
 * <p>A server is not told the names of the others. It learns them from what they write to the
 * table, the store or the log; a machine's name is its address on the network.
 *
 * @param name the machine's name on the network, without {@code /}
 * @param node the server's number, 0 to 1,023, that no other server has
 * @param network the way to devices and other servers
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
