package dev.fullcourt.server.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

/**
 * What the description of the API says of the API as a whole, and how programs prove themselves.
 */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
    info =
        @Info(
            title = "Fullcourt",
            version = "0.1",
            description = "Marketing and sales as one team around the way their buyers buy."))
@SecurityScheme(
    name = ApiDescription.TOKEN,
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description =
        "A token that somebody of ours made on the page Your account. It reads, or reads and"
            + " writes, as its member may.")
@SecurityScheme(
    name = ApiDescription.SESSION,
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.COOKIE,
    paramName = "fullcourt",
    description =
        "Who is signed in on the pages. To change something, the form's token goes along.")
@SecurityScheme(
    name = ApiDescription.WRITE_KEY,
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "A write key of a source. It takes events in and reads nothing.")
@SecurityScheme(
    name = ApiDescription.WRITE_KEY_AS_USER,
    type = SecuritySchemeType.HTTP,
    scheme = "basic",
    description = "The same write key as user name, without password.")
@SecurityScheme(
    name = "webhookSignature",
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.HEADER,
    paramName = "webhook-signature",
    description = "As Standard Webhooks say, with webhook-id and webhook-timestamp.")
@SecurityScheme(
    name = "bodySignature",
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.HEADER,
    paramName = "X-Hub-Signature-256",
    description = "The body signed as GitHub does.")
@SecurityScheme(
    name = "webhookToken",
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.QUERY,
    paramName = "token",
    description =
        "A secret sent along by those that cannot sign; also as header"
            + " X-Webhook-Token or as Bearer token.")
class ApiDescription {

  static final String TOKEN = "token";
  static final String SESSION = "session";
  static final String WRITE_KEY = "writeKey";
  static final String WRITE_KEY_AS_USER = "writeKeyAsUser";
}
