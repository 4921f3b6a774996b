package dev.fullcourt.server.intake.web;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes how whatever takes events in answers. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "200", description = "Taken; bad events are named")
@ApiResponse(responseCode = "400", description = "The body cannot be read; nothing was taken")
@ApiResponse(responseCode = "401", description = "Nothing proves who sent it; nothing was taken")
@ApiResponse(responseCode = "413", description = "More than 500 KB; nothing was taken")
@ApiResponse(responseCode = "429", description = "No room at the moment; nothing was taken")
@ApiResponse(responseCode = "503", description = "Trouble on our side; nothing was taken")
@interface TakingAnswers {}
