package dev.fullcourt.server.access.openid;

import com.nimbusds.oauth2.sdk.id.Issuer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The provider people sign in at, as {@code FULLCOURT_OPENID_…} say; {@link #isThere} is false
 * where none is named.
 */
@Component
public class Provider {

  private final String issuer;
  private final String client;
  private final String secret;
  private final String name;

  Provider(
      @Value("${fullcourt.openid.issuer}") String issuer,
      @Value("${fullcourt.openid.client}") String client,
      @Value("${fullcourt.openid.secret}") String secret,
      @Value("${fullcourt.openid.name}") String name) {
    this.issuer = issuer.strip();
    this.client = client.strip();
    this.secret = secret.strip();
    this.name = name.strip();
    if (isThere() && this.client.isEmpty()) {
      throw new IllegalStateException(
          "FULLCOURT_OPENID_ISSUER is set, FULLCOURT_OPENID_CLIENT is not: set it to the id the"
              + " provider knows Fullcourt by");
    }
  }

  /** Whether one can sign in there. */
  public boolean isThere() {
    return !issuer.isEmpty();
  }

  /** What people call it. */
  public String name() {
    return name;
  }

  /** Its address, as the operator has named it; empty where there is none. */
  public String address() {
    return issuer;
  }

  Issuer issuer() {
    return new Issuer(issuer);
  }

  String client() {
    return client;
  }

  /** Empty for a client without one. */
  String secret() {
    return secret;
  }

  /** Where it sends people back to. */
  String back(String here) {
    return here + "/sign-in/openid/back";
  }
}
