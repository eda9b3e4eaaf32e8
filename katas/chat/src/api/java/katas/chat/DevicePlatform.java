package katas.chat;

import java.time.InstantSource;
import java.util.List;
import katas.blocks.Network;
import katas.blocks.Scheduler;
import katas.blocks.VersionedTable;

/**
 * Everything that a device is given.
 *
 * @param user whose device it is: not blank, without {@code /}
 * @param device which of the user's devices, for example {@code phone}: not blank, without {@code
 *     /}
 * @param servers the machine names of the servers, the preferred one first; at least one
 * @param network the way to the servers
 * @param scheduler runs tasks later, on this device
 * @param clock the device's own clock, which may be wrong
 * @param disk a database of the device's own; a crash loses everything else
 * @param config the numbers of the brief
 */
public record DevicePlatform(
    String user,
    String device,
    List<String> servers,
    Network network,
    Scheduler scheduler,
    InstantSource clock,
    VersionedTable disk,
    ChatConfig config) {

  /** Copies the list. */
  public DevicePlatform {
    servers = List.copyOf(servers);
  }
}
