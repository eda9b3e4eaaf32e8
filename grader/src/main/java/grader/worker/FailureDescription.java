package grader.worker;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A failure as plain strings, cut to size.
 *
 * @param type class name of the exception
 * @param message its message and those of its causes, may be empty
 * @param frames where it was thrown, innermost first
 */
public record FailureDescription(String type, String message, List<StackTraceElement> frames) {
  /** The longest type, class, method or file name, in characters. */
  public static final int MAX_NAME_LENGTH = 400;

  /** The longest message in characters. */
  public static final int MAX_MESSAGE_LENGTH = 4_000;

  /** The most frames. */
  public static final int MAX_FRAMES = 30;

  /** Cuts what is too long. */
  public FailureDescription {
    type = cut(type, MAX_NAME_LENGTH);
    message = cut(message, MAX_MESSAGE_LENGTH);
    frames = frames.stream().limit(MAX_FRAMES).map(FailureDescription::cut).toList();
  }

  /** Writes this so that {@link #read} gives an equal one. */
  public void write(DataOutput out) throws IOException {
    out.writeUTF(type);
    out.writeUTF(message);
    out.writeInt(frames.size());
    for (StackTraceElement frame : frames) {
      out.writeUTF(frame.getClassName());
      out.writeUTF(frame.getMethodName());
      out.writeUTF(frame.getFileName() == null ? "" : frame.getFileName());
      out.writeInt(frame.getLineNumber());
    }
  }

  /** Reads what {@link #write} wrote; believes no number in it. */
  public static FailureDescription read(DataInput in) throws IOException {
    String type = in.readUTF();
    String message = in.readUTF();
    int size = in.readInt();
    if (size < 0 || size > MAX_FRAMES) {
      throw new IOException("a failure with " + size + " frames");
    }
    List<StackTraceElement> frames = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      frames.add(new StackTraceElement(in.readUTF(), in.readUTF(), in.readUTF(), in.readInt()));
    }
    return new FailureDescription(type, message, frames);
  }

  private static StackTraceElement cut(StackTraceElement frame) {
    String file = frame.getFileName();
    return new StackTraceElement(
        cut(frame.getClassName(), MAX_NAME_LENGTH),
        cut(frame.getMethodName(), MAX_NAME_LENGTH),
        file == null ? "" : cut(file, MAX_NAME_LENGTH),
        frame.getLineNumber());
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 3) + "...";
  }
}
