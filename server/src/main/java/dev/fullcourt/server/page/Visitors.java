package dev.fullcourt.server.page;

/** Knows who looks at the page that is being made. */
@FunctionalInterface
public interface Visitors {

  /** The one whose request is being answered. */
  Visitor present();
}
