package dev.fullcourt.server.intake.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says of the API as a whole. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
    info =
        @Info(
            title = "Fullcourt",
            version = "0.1",
            description = "Marketing and sales as one team around the way their buyers buy."))
@SecurityScheme(
    name = "writeKey",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description =
        "A write key of a source; also taken as the user name of Basic authentication without"
            + " password.")
class ApiDescription {}
