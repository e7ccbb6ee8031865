package dev.highwater.ui.prose;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;

/// A picture somewhere in the network, fetched because the learner asked for it.
final class RemotePicture {
  private static final int PATIENCE_MILLIS = 8_000;

  private final String address;
  private volatile Optional<HttpURLConnection> connection = Optional.empty();

  /// @param address {@code http} or {@code https}
  RemotePicture(String address) {
    this.address = address;
  }

  /// Fetches it; to be called off the screen's thread.
  PictureFile fetch() {
    try {
      if (!(URI.create(address.strip()).toURL().openConnection()
          instanceof HttpURLConnection web)) {
        return failed();
      }
      connection = Optional.of(web);
      web.setConnectTimeout(PATIENCE_MILLIS);
      web.setReadTimeout(PATIENCE_MILLIS);
      web.setRequestProperty("User-Agent", "Highwater");
      web.setRequestProperty("Accept", "image/png,image/jpeg,image/gif,image/bmp");
      try {
        return read(web);
      } finally {
        web.disconnect();
      }
    } catch (IOException | IllegalArgumentException unreachable) {
      return failed();
    }
  }

  private PictureFile read(HttpURLConnection web) throws IOException {
    if (web.getContentLengthLong() > PictureFile.MOST_BYTES) {
      return new PictureFile.Undrawn("Larger than 20 MB: " + address, Optional.empty());
    }
    try (InputStream stream = web.getInputStream()) {
      byte[] bytes = stream.readNBytes((int) PictureFile.MOST_BYTES + 1);
      return PictureFile.decoded(bytes, address, Optional.empty());
    }
  }

  private PictureFile failed() {
    return new PictureFile.Undrawn(
        "This picture could not be loaded: " + address, Optional.empty());
  }

  /// Ends a fetch that takes too long.
  void giveUp() {
    connection.ifPresent(HttpURLConnection::disconnect);
  }
}
