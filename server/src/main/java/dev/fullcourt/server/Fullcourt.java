package dev.fullcourt.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: what Spring puts together. The command line starts it. */
@SpringBootApplication
public class Fullcourt {}
