package dev.fullcourt.server.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what no page could answer, in the same frame as every page. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

  private final Pages pages;

  ErrorPages(Pages pages) {
    this.pages = pages;
  }

  @ExceptionHandler
  ResponseEntity<String> missing(Missing missing) {
    Trouble usual = Trouble.of(404);
    return show(
        new Trouble(404, "Not found", String.valueOf(missing.getMessage()), usual.advice()));
  }

  @ExceptionHandler
  ResponseEntity<String> unreadable(Unreadable unreadable) {
    Trouble usual = Trouble.of(400);
    return show(
        new Trouble(
            400,
            usual.title(),
            "In the address, " + unreadable.getMessage() + ".",
            "Correct the address, or go back and choose again."));
  }

  @RequestMapping("/error")
  ResponseEntity<String> error(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return show(Trouble.of(status instanceof Integer number ? number : 404));
  }

  private ResponseEntity<String> show(Trouble trouble) {
    return pages.show(
        HttpStatusCode.valueOf(trouble.status()),
        "page/trouble",
        Frame.of(trouble.title(), Frame.Section.NONE),
        trouble);
  }
}
