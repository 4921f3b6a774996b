package dev.fullcourt.server.outbox.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses a webhook may go to: public ones, and those in networks the operator has named.
 *
 * @param named networks of the operator's own
 */
record Reachable(List<Network> named) {

  Reachable {
    named = List.copyOf(named);
  }

  /** This host, private, shared with carriers, link-local, for tests and papers, many at once. */
  private static final List<Network> NOT_PUBLIC =
      Network.list(
          "0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16, 172.16.0.0/12,"
              + " 192.0.0.0/24, 192.0.2.0/24, 192.88.99.0/24, 192.168.0.0/16, 198.18.0.0/15,"
              + " 198.51.100.0/24, 203.0.113.0/24, 224.0.0.0/4, 240.0.0.0/4");

  /** What IPv6 gives out publicly. Mapped, NAT64, local and multicast addresses lie elsewhere. */
  private static final List<Network> PUBLIC_V6 = Network.list("2000::/3");

  /** Of those: tunnels through IPv4 (Teredo, 6to4) and ranges for special ends and papers. */
  private static final List<Network> NOT_PUBLIC_V6 =
      Network.list("2001::/23, 2001:db8::/32, 2002::/16, 3fff::/20");

  /** Whether an address may be connected to. */
  boolean has(InetAddress address) {
    if (any(named, address)) {
      return true;
    }
    return address instanceof Inet4Address
        ? !any(NOT_PUBLIC, address)
        : any(PUBLIC_V6, address) && !any(NOT_PUBLIC_V6, address);
  }

  private static boolean any(List<Network> networks, InetAddress address) {
    return networks.stream().anyMatch(network -> network.has(address));
  }
}
