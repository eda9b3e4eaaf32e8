package exam.filestorage;

import exam.filestorage.EngineFiles.Machine;
import java.time.Duration;
import katas.filestorage.Contents;
import katas.filestorage.Device;
import katas.filestorage.FileInfo;
import katas.filestorage.SaveResult;
import katas.filestorage.Target;
import katas.filestorage.Upload;
import katas.kit.Expect;

/** Bob has sent what ann deleted a day ago. */
record Rescue(Machine two, String user, byte[] content, Upload upload) {

  /** A day passes for all, so nothing else is under way. */
  static Rescue of(EngineFiles files, Machine one, Machine two, String user, int chunk) {
    byte[] content = Contents.chunks(chunk);
    FileInfo file = one.device("ann-" + user, "Laptop").saved("a", content);
    one.service().delete("ann-" + user, file.fileId(), 1);
    files.pass(Duration.ofHours(23));
    Device bob = two.device(user, "Desk");
    Rescue rescue =
        new Rescue(two, user, content, bob.request("key", new Target.NewFile("b"), content));
    bob.send(rescue.upload, content);
    files.pass(Duration.ofMinutes(90));
    return rescue;
  }

  void save(Machine machine) {
    Expect.instance(
        "rule 4.4: a save of what was sent 90 min ago",
        SaveResult.Saved.class,
        machine.service().save(upload));
  }

  void expectDownload(String when) {
    two.service().collect();
    Device phone = two.device(user, "Phone");
    FileInfo file = phone.at("b");
    String expected = Contents.text(content);
    Expect.equal("rule 4.4: what was saved " + when, downloaded(phone, file), expected);
  }

  private static String downloaded(Device phone, FileInfo file) {
    try {
      return phone.text(file, 0);
    } catch (RuntimeException e) {
      return e.toString();
    }
  }
}
