package grader.run;

import grader.worker.SocketForwarder;
import grader.worker.WorkerTask;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The port forwards of one worker to the engines of its run: sockets of the file system in the
 * folder that it shares with the grader, since its sandbox has no network.
 */
final class PortForwards implements AutoCloseable {
  private final List<SocketForwarder> forwarders = new ArrayList<>();

  /** Opens a port forward to every place of these engines and tells the worker's half of it. */
  List<WorkerTask.Engine> open(List<EngineAddress> engines, Path shared) throws IOException {
    List<WorkerTask.Engine> all = new ArrayList<>();
    for (EngineAddress engine : engines) {
      List<WorkerTask.PortForward> ways = new ArrayList<>();
      for (InetSocketAddress place : engine.places()) {
        Path socket = shared.resolve("engine" + forwarders.size());
        ServerSocketChannel entrance = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        entrance.bind(UnixDomainSocketAddress.of(socket));
        RunFolder.openToAll(socket);
        forwarders.add(
            SocketForwarder.start(
                entrance, new InetSocketAddress(place.getHostString(), place.getPort())));
        ways.add(new WorkerTask.PortForward(place.getPort(), socket.toString()));
      }
      all.add(new WorkerTask.Engine(engine.engine().word(), engine.behindRelays(), ways));
    }
    return all;
  }

  /** The same for a worker that has the network: no forwards. */
  static List<WorkerTask.Engine> none(List<EngineAddress> engines) {
    return engines.stream()
        .map(engine -> new WorkerTask.Engine(engine.engine().word(), engine.address(), List.of()))
        .toList();
  }

  @Override
  public void close() {
    forwarders.forEach(SocketForwarder::close);
  }
}
