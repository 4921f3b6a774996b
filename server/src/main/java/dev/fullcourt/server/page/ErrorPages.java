package dev.fullcourt.server.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers what nobody else could answer: people in the same frame as every page, programs in JSON.
 */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

  private static final List<String> FOR_PROGRAMS = List.of("/api/", "/v1/", "/in/");

  private final Pages pages;

  ErrorPages(Pages pages) {
    this.pages = pages;
  }

  @ExceptionHandler
  ResponseEntity<?> missing(Missing missing, HttpServletRequest request) {
    Trouble usual = Trouble.of(404);
    return show(
        request.getRequestURI(),
        new Trouble(404, "Not found", String.valueOf(missing.getMessage()), usual.advice()));
  }

  /** Pages tell how to begin; programs are told what is missing. */
  @ExceptionHandler
  ResponseEntity<?> notBegun(NotBegun notBegun, HttpServletRequest request) {
    if (isForPrograms(request.getRequestURI())) {
      return missing(new Missing(String.valueOf(notBegun.getMessage())), request);
    }
    Empty empty = Empty.of(false);
    return pages.show("page/empty", Frame.of(empty.title(), Frame.Section.NONE), empty);
  }

  @ExceptionHandler
  ResponseEntity<?> unreadable(Unreadable unreadable, HttpServletRequest request) {
    Trouble usual = Trouble.of(400);
    return show(
        request.getRequestURI(),
        new Trouble(
            400,
            usual.title(),
            "In the address, " + unreadable.getMessage() + ".",
            "Correct the address, or go back and choose again."));
  }

  @ExceptionHandler
  ResponseEntity<?> tooLarge(TooLarge large, HttpServletRequest request) {
    return show(
        request.getRequestURI(),
        new Trouble(
            503,
            "Too much for this server",
            String.valueOf(large.getMessage()),
            "Ask whoever runs this to give it more memory."));
  }

  @ExceptionHandler
  ResponseEntity<?> outdated(Outdated outdated, HttpServletRequest request) {
    String path = request.getRequestURI();
    return show(
        path,
        new Trouble(
            isForPrograms(path) ? 400 : 409,
            outdated.title(),
            outdated.says(),
            "Choose another, or ask whoever keeps it to save one that fits."));
  }

  @RequestMapping("/error")
  ResponseEntity<?> error(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return show(String.valueOf(path), Trouble.of(status instanceof Integer number ? number : 404));
  }

  private static boolean isForPrograms(String path) {
    return FOR_PROGRAMS.stream().anyMatch(path::startsWith);
  }

  private ResponseEntity<?> show(String path, Trouble trouble) {
    if (isForPrograms(path)) {
      return ResponseEntity.status(trouble.status())
          .contentType(MediaType.APPLICATION_JSON)
          .body(new ApiError(trouble.title() + ". " + trouble.says()));
    }
    HttpStatusCode status = HttpStatusCode.valueOf(trouble.status());
    Frame frame = Frame.of(trouble.title(), Frame.Section.NONE);
    return trouble.status() == HttpStatus.SERVICE_UNAVAILABLE.value()
        ? pages.alone(status, "page/trouble", frame, trouble) // without asking the database
        : pages.show(status, "page/trouble", frame, trouble);
  }
}
