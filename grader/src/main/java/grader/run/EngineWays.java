package grader.run;

import grader.worker.Relay;
import grader.worker.Task;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The doors of one worker to the engines of its run: sockets of the file system in the folder that
 * it shares with the grader, since its sandbox has no network.
 */
final class EngineWays implements AutoCloseable {
  private final List<Relay> relays = new ArrayList<>();

  /** Opens a door to every place of these engines and tells the worker's half of it. */
  List<Task.Engine> open(List<EngineAddress> engines, Path shared) throws IOException {
    List<Task.Engine> all = new ArrayList<>();
    for (EngineAddress engine : engines) {
      List<Task.Way> ways = new ArrayList<>();
      for (InetSocketAddress place : engine.places()) {
        Path socket = shared.resolve("engine" + relays.size());
        ServerSocketChannel entrance = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        entrance.bind(UnixDomainSocketAddress.of(socket));
        RunFolder.openToAll(socket);
        relays.add(
            Relay.start(entrance, new InetSocketAddress(place.getHostString(), place.getPort())));
        ways.add(new Task.Way(place.getPort(), socket.toString()));
      }
      all.add(new Task.Engine(engine.engine().word(), engine.behindRelays(), ways));
    }
    return all;
  }

  /** The same for a worker that has the network: no doors. */
  static List<Task.Engine> none(List<EngineAddress> engines) {
    return engines.stream()
        .map(engine -> new Task.Engine(engine.engine().word(), engine.address(), List.of()))
        .toList();
  }

  @Override
  public void close() {
    relays.forEach(Relay::close);
  }
}
