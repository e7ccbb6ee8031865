/// Says where the JDK is that the build chose.
class PrintJdk {
  public static void main(String[] arguments) {
    System.out.println("jdk=" + System.getProperty("java.home"));
  }
}
