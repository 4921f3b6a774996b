package dev.fullcourt.server.page;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What many parts of a page ask for is looked up once, so that all of them say the same. A request
 * that may change something looks each time, and so does what runs beside requests.
 */
public final class OncePerPage {

  private OncePerPage() {}

  /**
   * Looks it up, or tells what was found before.
   *
   * @param name names it; what is found under it is always of one kind
   */
  @SuppressWarnings("unchecked") // a name stands for things of one kind
  public static <T> Optional<T> get(String name, Supplier<Optional<T>> look) {
    if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page)
        || !page.getRequest().getMethod().equals("GET")) {
      return look.get();
    }
    Optional<T> found = Optional.ofNullable((T) page.getRequest().getAttribute(name));
    if (found.isPresent()) {
      return found;
    }
    Optional<T> looked = look.get();
    looked.ifPresent(value -> page.getRequest().setAttribute(name, value));
    return looked;
  }
}
