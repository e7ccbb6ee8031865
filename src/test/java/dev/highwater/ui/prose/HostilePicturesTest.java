package dev.highwater.ui.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.library.VaultFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Small files that claim to be enormous, and large ones, are refused before anything is decoded.
class HostilePicturesTest {
  private static final int HUGE = 50_000;

  @TempDir private Path folder;

  private static byte[] png(String chunk, int width, int height) {
    return ByteBuffer.allocate(60)
        .put(latin("\u0089PNG\r\n\u001a\n"))
        .putInt(13)
        .put(latin(chunk))
        .putInt(width)
        .putInt(height)
        .array();
  }

  private static byte[] bmp(int width, int height) {
    return ByteBuffer.allocate(60)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(latin("BM"))
        .putInt(14, 40)
        .putInt(18, width)
        .putInt(22, height)
        .array();
  }

  /// Behind a segment that looks like a small picture, as the picture inside a picture does.
  private static byte[] jpeg(int width, int height) {
    return ByteBuffer.allocate(60)
        .put(
            latin("\u00ff\u00d8\u00ff\u00e1\u0000\u000b\u00ff\u00c0\u0000\u0011\u0008\u0000\u0001"))
        .put(latin("\u0000\u0001"))
        .put(latin("\u00ff\u00c2\u0000\u0011\u0008"))
        .putShort((short) height)
        .putShort((short) width)
        .array();
  }

  private static byte[] gif(int width, int height, int frames) {
    ByteBuffer gif =
        ByteBuffer.allocate(20 + 12 * frames)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(latin("GIF89a"))
            .putShort((short) width)
            .putShort((short) height)
            .put(new byte[3]);
    for (int frame = 0; frame < frames; frame++) {
      gif.put((byte) 0x2c).put(new byte[11]);
    }
    return gif.put((byte) 0x3b).array();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String sentence(byte[] bytes) {
    return switch (PictureFile.decoded(bytes, "x", Optional.empty())) {
      case PictureFile.Undrawn(String sentence, _) -> sentence;
      case PictureFile.Drawn drawn -> drawn.toString();
    };
  }

  @Test
  void aSmallFileThatClaimsToBeEnormousIsNotDecoded() {
    String refused = "More than 50 megapixels: x";

    assertEquals(refused, sentence(png("IHDR", HUGE, HUGE)));
    assertEquals(refused, sentence(png("IHDR", Integer.MAX_VALUE, Integer.MAX_VALUE)));
    assertEquals(refused, sentence(bmp(HUGE, HUGE)));
    assertEquals(refused, sentence(bmp(HUGE, -HUGE)));
    assertEquals(refused, sentence(jpeg(HUGE, HUGE)));
    assertEquals(refused, sentence(gif(HUGE, HUGE, 1)));
    assertEquals(refused, sentence(gif(1_000, 1_000, 51)));
  }

  @Test
  void aSizeThatNoPictureHasIsNotDecoded() {
    String refused = "This is not a picture that can be shown: x";

    assertEquals(refused, sentence(png("IHDR", -1, -1)));
    assertEquals(refused, sentence(png("IHDR", 0, HUGE)));
    assertEquals(refused, sentence(png("IHDR", -HUGE, HUGE)));
    assertEquals(refused, sentence(png("junk", 1, 1)));
    assertEquals(refused, sentence(bmp(-1, HUGE)));
    assertEquals(refused, sentence(bmp(HUGE, Integer.MIN_VALUE)));
    assertEquals(refused, sentence(jpeg(0, 0)));
    assertEquals(refused, sentence(gif(0, 0, 1)));
  }

  @Test
  void aFileOfTooManyBytesIsNotRead() throws IOException {
    Path file = folder.resolve("large.png");
    try (var channel =
        Files.newByteChannel(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.SPARSE)) {
      channel.position(PictureFile.MOST_BYTES).write(ByteBuffer.wrap(new byte[1]));
    }

    assertEquals(
        new PictureFile.Undrawn("Larger than 20 MB: x", Optional.of(file)),
        PictureFile.of(new VaultFiles.Found(file, "large.png"), "x"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 OK    | Content-Length: 2000000000     | Larger than 20 MB: ",
        "302 Found | Location: file:///etc/hostname | This is not a picture that can be shown: ",
        "404 Gone  | Content-Length: 0              | This picture could not be loaded: "
      })
  void aServerIsNotBelieved(String status, String field, String sentence) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofPlatform().daemon().start(() -> answer(server, status, field));
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/a.png";

      assertEquals(
          new PictureFile.Undrawn(sentence.stripTrailing() + " " + address, Optional.empty()),
          new RemotePicture(address).fetch());
    }
  }

  private static void answer(ServerSocket server, String status, String field) {
    try (Socket client = server.accept()) {
      client.getInputStream().read(new byte[4096]);
      client
          .getOutputStream()
          .write(latin("HTTP/1.1 %s\r\nConnection: close\r\n%s\r\n\r\n".formatted(status, field)));
    } catch (IOException closed) {
      // The other side says what it got.
    }
  }
}
