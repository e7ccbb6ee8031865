/// Run by the build on the newest JDK it found: says in one sentence when that is too old.
class RequireJdk {
  public static void main(String[] arguments) {
    int required = Integer.parseInt(arguments[0]);
    int found = Runtime.version().feature();
    if (found < required) {
      System.err.println(
          "Highwater is built with JDK "
              + required
              + " or newer, and the newest JDK found on this machine is "
              + found
              + ": install JDK "
              + required
              + " beside it and run the same command again.");
      System.exit(1);
    }
  }
}
