package dev.fullcourt.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one application. */
@SpringBootApplication
public class Fullcourt {
  public static void main(String[] args) {}
}
