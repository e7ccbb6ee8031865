package dev.highwater.ui.prose;

import java.util.Optional;

/// What the first bytes of a picture say of it, before anything is decoded.
///
/// @param pixels width times height, times the frames of an animation
record PictureHeader(Format format, int width, int height, long pixels) {
  /// The kinds of pictures, told by their bytes and not by the file's name.
  enum Format {
    PNG,
    JPEG,
    GIF,
    BMP,
    WEBP,
    AVIF,
    SVG
  }

  /// Empty when it is none of these, or claims a size that no picture has.
  static Optional<PictureHeader> of(byte[] bytes) {
    return read(new Bytes(bytes)).filter(PictureHeader::isPossible);
  }

  /// The numbers are read as a decoder reads them, so a huge one may have become negative, and the
  /// product of two such harmless.
  private boolean isPossible() {
    boolean decoded =
        switch (format) {
          case PNG, JPEG, GIF, BMP -> true;
          case WEBP, AVIF, SVG -> false;
        };
    return !decoded || (width > 0 && height > 0);
  }

  private static Optional<PictureHeader> read(Bytes b) {
    try {
      if (b.begins(0, "\u0089PNG\r\n\u001a\n") && b.begins(12, "IHDR")) {
        return Optional.of(still(Format.PNG, b.big(16, 4), b.big(20, 4)));
      }
      if (b.begins(0, "GIF8")) {
        return Optional.of(gif(b));
      }
      if (b.begins(0, "BM")) {
        return Optional.of(still(Format.BMP, b.little(18, 4), Math.abs(b.little(22, 4))));
      }
      if (b.at(0) == 0xff && b.at(1) == 0xd8) {
        return jpeg(b);
      }
      if (b.begins(0, "RIFF") && b.begins(8, "WEBP")) {
        return Optional.of(still(Format.WEBP, 0, 0));
      }
      if (b.begins(4, "ftypavi")) {
        return Optional.of(still(Format.AVIF, 0, 0));
      }
    } catch (ArrayIndexOutOfBoundsException cutOff) {
      return Optional.empty();
    }
    return b.looksLikeSvg() ? Optional.of(still(Format.SVG, 0, 0)) : Optional.empty();
  }

  private static PictureHeader still(Format format, int width, int height) {
    return new PictureHeader(format, width, height, (long) width * height);
  }

  private static Optional<PictureHeader> jpeg(Bytes b) {
    int at = 2;
    while (true) {
      while (b.at(at) == 0xff && b.at(at + 1) == 0xff) {
        at++;
      }
      int marker = b.at(at + 1);
      boolean frame = marker >= 0xc0 && marker <= 0xcf;
      if (frame && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
        return Optional.of(still(Format.JPEG, b.big(at + 7, 2), b.big(at + 5, 2)));
      }
      if (b.at(at) != 0xff) {
        return Optional.empty();
      }
      at += 2 + Math.max(2, b.big(at + 2, 2));
    }
  }

  private static PictureHeader gif(Bytes b) {
    int width = b.little(6, 2);
    int height = b.little(8, 2);
    int at = 13 + colours(b.at(10));
    long frames = 0;
    while (at < b.length() && b.at(at) != 0x3b) {
      if (b.at(at) == 0x2c) {
        frames++;
        at = b.behindBlocks(at + 11 + colours(b.at(at + 9)));
      } else {
        at = b.behindBlocks(at + 2);
      }
    }
    return new PictureHeader(Format.GIF, width, height, Math.max(1, frames) * width * height);
  }

  /// Length of the table of colours that the flags announce.
  private static int colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Bytes(byte[] bytes) {
    private static final int HEAD = 1000;

    int length() {
      return bytes.length;
    }

    int at(int index) {
      return bytes[index] & 0xff;
    }

    boolean begins(int from, String characters) {
      for (int i = 0; i < characters.length(); i++) {
        if (at(from + i) != characters.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    int big(int from, int count) {
      int value = 0;
      for (int i = 0; i < count; i++) {
        value = value << 8 | at(from + i);
      }
      return value;
    }

    int little(int from, int count) {
      int value = 0;
      for (int i = count - 1; i >= 0; i--) {
        value = value << 8 | at(from + i);
      }
      return value;
    }

    /// Behind a run of blocks, each with its length before it; at least one step on.
    int behindBlocks(int from) {
      int at = from;
      while (at < bytes.length && at(at) != 0) {
        at += 1 + at(at);
      }
      return at + 1;
    }

    boolean looksLikeSvg() {
      int length = Math.min(HEAD, bytes.length);
      String head = new String(bytes, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1);
      return head.contains("<svg");
    }
  }
}
