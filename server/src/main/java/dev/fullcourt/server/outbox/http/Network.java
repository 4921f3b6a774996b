package dev.fullcourt.server.outbox.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Addresses that begin with the same bits.
 *
 * @param text as it is written, {@code 10.0.0.0/8}
 */
record Network(String text) {

  /** Reads a list with commas between; empty for none. */
  static List<Network> list(String text) {
    return Stream.of(text.split(",", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .map(Network::checked)
        .toList();
  }

  private static Network checked(String text) {
    String[] parts = text.split("/", -1);
    boolean isNumeric = parts.length == 2 && parts[0].matches("[0-9a-fA-F:.]*[:.][0-9a-fA-F:.]*");
    if (!isNumeric || !parts[1].matches("\\d{1,3}")) {
      throw new IllegalArgumentException(
          "A network is written like 10.1.0.0/16 or fd00:12::/32. Found: " + text);
    }
    Network network = new Network(text);
    if (network.bits() > network.base().length * 8) {
      throw new IllegalArgumentException("A network cannot have so many bits: " + text);
    }
    return network;
  }

  private byte[] base() {
    try {
      return InetAddress.getByName(text.substring(0, text.indexOf('/'))).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("That is no address: " + text, e);
    }
  }

  private int bits() {
    return Integer.parseInt(text.substring(text.indexOf('/') + 1));
  }

  /** Whether it has an address. */
  boolean has(InetAddress address) {
    byte[] base = base();
    byte[] other = address.getAddress();
    int whole = bits() / 8;
    int rest = bits() % 8;
    if (base.length != other.length || !Arrays.equals(base, 0, whole, other, 0, whole)) {
      return false;
    }
    return rest == 0 || (base[whole] & 0xff) >> (8 - rest) == (other[whole] & 0xff) >> (8 - rest);
  }
}
