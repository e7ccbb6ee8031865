package dev.highwater.cli;

/// A request that cannot be met: exit status 1, and the message as one clear line on standard
/// error.
final class RefusalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusalException(String message) {
    super(message);
  }
}
