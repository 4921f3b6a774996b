package dev.fullcourt.server.access.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The authorization code flow of OpenID Connect Core 1.0 with PKCE (RFC 7636): the way to the
 * provider, and what its answer proves.
 */
@Component
public class OpenIdConnect {

  private static final Logger LOG = LoggerFactory.getLogger(OpenIdConnect.class);
  private static final int PATIENCE_MILLIS = 5_000;

  private final Provider provider;
  private volatile @Nullable OIDCProviderMetadata found;

  OpenIdConnect(Provider provider) {
    this.provider = provider;
  }

  /** Something about the provider or its answer is not right; the message says what, for people. */
  public static final class NotProven extends Exception {
    private static final long serialVersionUID = 1;

    NotProven(String why) {
      super(why);
    }
  }

  /**
   * Where the browser is to go.
   *
   * @param here the address of this server, as browsers reach it
   */
  public URI away(Attempt attempt, String here) throws NotProven {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE,
            new Scope("openid", "email"),
            new ClientID(provider.client()),
            URI.create(provider.back(here)))
        .endpointURI(metadata().getAuthorizationEndpointURI())
        .state(attempt.state())
        .nonce(attempt.nonce())
        .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * Who has come back.
   *
   * @param answer the address the browser was sent back to, with all the provider put there
   * @param here the address of this server, as browsers reach it
   */
  public Proven proven(Attempt attempt, URI answer, String here) throws NotProven {
    try {
      AuthenticationResponse response = AuthenticationResponseParser.parse(answer);
      if (!Objects.equals(response.getState(), attempt.state())) {
        throw new NotProven("The answer belongs to another attempt. Begin again.");
      }
      AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
      if (!response.indicatesSuccess() || code == null) {
        throw new NotProven(provider.name() + " did not let you in.");
      }
      return read(exchange(code, attempt, here), attempt);
    } catch (ClassCastException e) { // an error in place of a success
      throw new NotProven(provider.name() + " did not let you in.");
    } catch (ParseException e) {
      throw new NotProven("The answer of " + provider.name() + " cannot be read. Begin again.");
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  private OIDCTokenResponse exchange(AuthorizationCode code, Attempt attempt, String here)
      throws NotProven, IOException, ParseException {
    var grant =
        new AuthorizationCodeGrant(code, URI.create(provider.back(here)), attempt.verifier());
    URI endpoint = metadata().getTokenEndpointURI();
    ClientID client = new ClientID(provider.client());
    TokenRequest request =
        provider.secret().isEmpty()
            ? new TokenRequest.Builder(endpoint, client, grant).build()
            : new TokenRequest.Builder(
                    endpoint, new ClientSecretBasic(client, new Secret(provider.secret())), grant)
                .build();
    HTTPRequest http = request.toHTTPRequest();
    http.setConnectTimeout(PATIENCE_MILLIS);
    http.setReadTimeout(PATIENCE_MILLIS);
    TokenResponse response = OIDCTokenResponseParser.parse(http.send());
    if (!response.indicatesSuccess()) {
      throw new NotProven(provider.name() + " did not confirm that it is you. Begin again.");
    }
    return (OIDCTokenResponse) response.toSuccessResponse();
  }

  private Proven read(OIDCTokenResponse response, Attempt attempt) throws NotProven {
    OIDCProviderMetadata metadata = metadata();
    try {
      IDTokenValidator validator =
          new IDTokenValidator(
              metadata.getIssuer(),
              new ClientID(provider.client()),
              algorithm(metadata),
              metadata.getJWKSetURI().toURL());
      IDTokenClaimsSet claims =
          validator.validate(response.getOIDCTokens().getIDToken(), attempt.nonce());
      boolean checked = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
      String email = claims.getStringClaim("email");
      return new Proven(
          claims.getIssuer().getValue(), claims.getSubject().getValue(), checked ? email : null);
    } catch (BadJOSEException | JOSEException | IOException e) {
      LOG.warn("An identity signed by {} was refused: {}", provider.name(), e.toString());
      throw new NotProven("What " + provider.name() + " signed does not hold. Begin again.");
    }
  }

  /** RS256 unless the provider signs in another way only; never without a signature. */
  private static JWSAlgorithm algorithm(OIDCProviderMetadata metadata) {
    List<JWSAlgorithm> offered =
        Objects.requireNonNullElse(metadata.getIDTokenJWSAlgs(), List.<JWSAlgorithm>of());
    return offered.contains(JWSAlgorithm.RS256) || offered.isEmpty()
        ? JWSAlgorithm.RS256
        : offered.stream()
            .filter(JWSAlgorithm.Family.SIGNATURE::contains)
            .findFirst()
            .orElse(JWSAlgorithm.RS256);
  }

  /** Asked when first needed, so that a provider that is away keeps nobody else out. */
  private OIDCProviderMetadata metadata() throws NotProven {
    OIDCProviderMetadata known = found;
    if (known != null) {
      return known;
    }
    try {
      known = OIDCProviderMetadata.resolve(provider.issuer(), PATIENCE_MILLIS, PATIENCE_MILLIS);
      found = known;
      return known;
    } catch (GeneralException | IOException e) {
      throw unreachable(e);
    }
  }

  private NotProven unreachable(Exception why) {
    LOG.warn("{} cannot be asked who somebody is: {}", provider.name(), why.toString());
    return new NotProven(
        provider.name() + " does not answer. Try again, or sign in with your password.");
  }
}
